import path from 'node:path';
import { chromiumDriver } from './chromium/driver';
import { testIn } from './stage';
import { tellStories } from './stories';

export const extension = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');

tellStories(testIn(() => chromiumDriver({ extension })));
