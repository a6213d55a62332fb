import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { articlePage } from '@/scripts/browser/article-page';
import { until } from '@/scripts/browser/wait';
import { tellOfCredentials } from './credentials';
import { tellOfDamage } from './damage';
import { tellOfDashboard } from './dashboard-stories';
import type { Tab } from './driver';
import { firefoxDriver } from './firefox/driver';
import { FIREFOX_STORAGE } from './firefox/launch';
import { noticesInFirefox } from './firefox/notices';
import { chooseInPictureMenu } from './firefox/picture-menu';
import { openPrivateTab } from './firefox/private-window';
import { tellOfKeyboard } from './keyboard-stories';
import { tellOfNoHistory } from './no-history';
import { tellOfOwnModel } from './own-model';
import { tellOfPages } from './page-stories';
import { tellOfParity } from './parity';
import { tellOfPictureMenu } from './picture-menu';
import { testIn } from './stage';
import { tellStories } from './stories';
import { english } from './texts';
import { tellOfWeek } from './week-stories';

const extension = path.resolve(import.meta.dirname, '../../.output/firefox-mv3');
const test = testIn(() => firefoxDriver(extension));

tellStories(test);
tellOfPages(test);
tellOfDashboard(test);
tellOfKeyboard(test);
tellOfWeek(test, noticesInFirefox(extension));
tellOfCredentials(test);
tellOfPictureMenu(test, (driver, tab) => {
  const { firefox } = driver as Awaited<ReturnType<typeof firefoxDriver>>;
  return chooseInPictureMenu(firefox.bidi, (tab as Tab & { context: string }).context);
});
tellOfParity(test, extension);
tellOfDamage(test, extension, (folder) => firefoxDriver(folder));
tellOfOwnModel(test, extension, (folder) => firefoxDriver(folder));
tellOfNoHistory(test, [
  {
    outcome: 'history-refused',
    launch: () =>
      firefoxDriver(extension, {
        // A file where the browser would make its folder for this extension's databases.
        async prepare(profile) {
          const folder = path.join(profile, FIREFOX_STORAGE);
          await mkdir(folder, { recursive: true });
          await writeFile(path.join(folder, 'idb'), '');
        },
      }),
  },
  {
    outcome: 'history-full',
    async launch() {
      const driver = await firefoxDriver(extension, {
        prefs: { 'dom.quotaManager.temporaryStorage.fixedLimit': 8_192 },
      });
      // Settings and history have their databases by now; from here on nothing more fits.
      await driver.ask('history:count', {});
      await driver.inOwnPage('options.html', FILL);
      return driver;
    },
  },
]);

/** Fills the history's own database with rows that wait for no import: what room the browser leaves this extension, first in large pieces, then in ever smaller ones. */
const FILL = `(async () => {
  let turn = 0;
  const open = () => new Promise((resolve) => {
    const request = indexedDB.open('headwater');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
  const fits = (database, size) => new Promise((resolve) => {
    const writing = database.transaction('incoming', 'readwrite');
    writing.oncomplete = () => resolve(true);
    writing.onabort = () => resolve(false);
    const bytes = crypto.getRandomValues(new Uint8Array(size));
    writing.objectStore('incoming').add({ of: 'visits', part: -1, turn: (turn += 1), bytes });
  });
  for (const size of [65_536, 16_384, 4_096, 1_024, 64]) {
    // Firefox lets go of a database that has once found no room.
    const database = await open();
    while (database && (await fits(database, size).catch(() => false)));
    database?.close();
  }
  if (turn < 10) throw new Error('nothing was filled');
})()`;

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
