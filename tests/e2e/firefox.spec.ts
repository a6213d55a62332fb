import path from 'node:path';
import { firefoxDriver } from './firefox/driver';
import { testIn } from './stage';
import { tellStories } from './stories';

const extension = path.resolve(import.meta.dirname, '../../.output/firefox-mv3');

tellStories(testIn(() => firefoxDriver(extension)));
