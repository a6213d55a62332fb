import { render } from 'preact';
import '@/components/styles/page.css';
import '@/components/styles/sheet.css';
import '@/components/styles/dashboard.css';
import { startPage } from '@/components/start-page';
import { App } from './App';

const app = document.getElementById('app');
await startPage();
if (app) render(<App />, app);
