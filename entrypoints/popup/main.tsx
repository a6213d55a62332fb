import { render } from 'preact';
import '@/components/styles/page.css';
import '@/components/styles/popup.css';
import { startPage } from '@/components/start-page';
import { App } from './App';
import { findTab } from './tab';

const app = document.getElementById('app');
const [tab] = await Promise.all([findTab(new URLSearchParams(location.search)), startPage()]);
if (app) render(<App tab={tab} />, app);
