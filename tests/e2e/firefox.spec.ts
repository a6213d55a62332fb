import path from 'node:path';
import { expect } from '@playwright/test';
import { articlePage } from '@/scripts/browser/article-page';
import { until } from '@/scripts/browser/wait';
import { tellOfCredentials } from './credentials';
import { tellOfDamage } from './damage';
import type { Tab } from './driver';
import { firefoxDriver } from './firefox/driver';
import { chooseInPictureMenu } from './firefox/picture-menu';
import { openPrivateTab } from './firefox/private-window';
import { tellOfParity } from './parity';
import { tellOfPictureMenu } from './picture-menu';
import { testIn } from './stage';
import { tellStories } from './stories';
import { english } from './texts';

const extension = path.resolve(import.meta.dirname, '../../.output/firefox-mv3');
const test = testIn(() => firefoxDriver(extension));

tellStories(test);
tellOfCredentials(test);
tellOfPictureMenu(test, (driver, tab) => {
  const { firefox } = driver as Awaited<ReturnType<typeof firefoxDriver>>;
  return chooseInPictureMenu(firefox.bidi, (tab as Tab & { context: string }).context);
});
tellOfParity(test, extension);
tellOfDamage(test, extension, firefoxDriver);

test('a private window gets its verdict, and leaves nothing in the history', async ({ stage: { server } }) => {
  const driver = await firefoxDriver(extension);
  try {
    await openPrivateTab(driver.firefox.bidi, server.put('/private', articlePage(english)));
    const id = (await driver.tabs()).findLast(({ incognito }) => incognito)?.id ?? -1;
    const state = await until(
      'a verdict',
      () => driver.ask('tab:state', id),
      ({ phase }) => phase === 'done',
    );
    expect(state).toMatchObject({ stored: 'private-window', verdict: { assessment: { kind: 'scored' } } });
    expect(await driver.ask('history:count', {})).toBe(0);
  } finally {
    await driver.close();
  }
});
