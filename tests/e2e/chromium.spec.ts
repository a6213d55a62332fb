import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { articlePage } from '@/scripts/browser/article-page';
import { seeBadge } from '@/scripts/browser/badge-in-chromium';
import { servePages } from '@/scripts/browser/serve';
import { until } from '@/scripts/browser/wait';
import { tellOfAccessibility } from './chromium/accessibility';
import { chromiumDriver } from './chromium/driver';
import { allowInPrivateWindows, openExtensionsPage } from './chromium/extensions-page';
import { tellOfKeeping } from './chromium/keeping';
import { noticesInChromium } from './chromium/notices';
import { tellOfReport } from './chromium/report';
import { tellOfCredentials } from './credentials';
import { tellOfDamage } from './damage';
import { tellOfDashboard } from './dashboard-stories';
import { tellOfKeyboard } from './keyboard-stories';
import { tellOfNoHistory } from './no-history';
import { tellOfOwnModel } from './own-model';
import { tellOfPages } from './page-stories';
import { tellOfParity } from './parity';
import { tellOfPictureMenu } from './picture-menu';
import { testIn } from './stage';
import { pillIn, tellStories, verdictIn } from './stories';
import { english, huge } from './texts';
import { tellOfWeek } from './week-stories';

const extension = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');
const test = testIn(() => chromiumDriver({ extension }));

tellStories(test);
tellOfPages(test);
tellOfDashboard(test);
tellOfKeyboard(test);
tellOfWeek(test, noticesInChromium(extension));
tellOfAccessibility(test, extension);
tellOfKeeping(test, extension);
tellOfReport(test, extension);
tellOfCredentials(test);
// Chromium's menus lie outside of what a debugger can click: its own event is given to the service worker instead.
tellOfPictureMenu(test, async (driver, tab, srcUrl) => {
  const [worker] = (driver as Awaited<ReturnType<typeof chromiumDriver>>).browser.context.serviceWorkers();
  await worker?.evaluate(
    async ([id, address]) => {
      const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
      clicked.dispatch({ menuItemId: 'check-picture', srcUrl: address }, await chrome.tabs.get(id));
    },
    [tab.id, srcUrl] as const,
  );
});
tellOfParity(test, extension);
tellOfDamage(test, extension, (folder) => chromiumDriver({ extension: folder }));
tellOfOwnModel(test, extension, (folder) => chromiumDriver({ extension: folder }));

/** A copy of the extension that lives within a quota: it asks for no more than a page gets. */
async function withinQuota(): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'headwater-quota-'));
  await cp(extension, copy, { recursive: true });
  const manifest = path.join(copy, 'manifest.json');
  const text = await readFile(manifest, 'utf8');
  await writeFile(manifest, text.replace(/"unlimitedStorage",|,"unlimitedStorage"/, ''));
  return copy;
}

tellOfNoHistory(test, [
  {
    outcome: 'history-refused',
    launch: () =>
      chromiumDriver({
        extension,
        // A file where the browser would make its folder for databases: every one is refused.
        async prepare(profile) {
          await mkdir(path.join(profile, 'Default'), { recursive: true });
          await writeFile(path.join(profile, 'Default', 'IndexedDB'), '');
        },
      }),
  },
  {
    outcome: 'history-full',
    async launch() {
      const copy = await withinQuota();
      const driver = await chromiumDriver({ extension: copy });
      const { context, own, extensionId } = driver.browser;
      const origin = `chrome-extension://${extensionId}`;
      const debuggerOf = await context.newCDPSession(own);
      await debuggerOf.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      const close = async () => {
        await driver.close();
        await rm(copy, { recursive: true, force: true });
      };
      return { ...driver, close };
    },
  },
]);

/** A browser of its own, for what would disturb the others. */
async function alone(play: (driver: Awaited<ReturnType<typeof chromiumDriver>>, page: string) => Promise<void>) {
  const server = await servePages();
  const driver = await chromiumDriver({ extension });
  try {
    await play(driver, server.put('/article', articlePage(english)));
  } finally {
    await driver.close();
    await server.close();
  }
}

test('a service worker that is killed while a text is read costs nothing', async ({ stage: { driver, server } }) => {
  await alone(async (own) => {
    const tab = await own.open(server.put('/killed', articlePage(huge())));
    await until(
      'reading',
      () => own.ask('tab:state', tab.id),
      ({ phase }) => phase === 'reading',
    );
    const debuggerOf = await own.browser.context.newCDPSession(own.browser.own);
    await debuggerOf.send('ServiceWorker.enable');
    await debuggerOf.send('ServiceWorker.stopAllWorkers');
    const { verdict } = await verdictIn(own, tab);
    expect(verdict.assessment.kind).toBe('scored');
    await pillIn(tab);
    expect(await own.ask('history:count', {})).toBe(1);
    expect(tab.complaints).toEqual([]);
  });
  expect(driver.foreignRequests()).toEqual([]);
});

test('an extension reloaded under open pages leaves them in peace, and reads the next', async () => {
  await alone(async (driver, address) => {
    const { context } = driver.browser;
    const tab = await driver.open(address);
    await pillIn(tab);
    await openExtensionsPage(context);
    await tab.page.bringToFront();
    const [worker] = context.serviceWorkers();
    await worker?.evaluate(() => chrome.runtime.reload()).catch(() => {});
    // The old script notices at the next change that it is alone.
    await tab.page.waitForTimeout(2_000);
    await tab.evaluate(`document.querySelector('article').append('A last paragraph, added later.')`);
    await tab.page.waitForTimeout(4_000);
    expect(tab.complaints).toEqual([]);
    await tab.page.bringToFront();
    await tab.reload();
    await until(
      'the badge',
      () => seeBadge(tab.page),
      (badge) => badge?.shape === 'pill',
    );
    expect(tab.complaints).toEqual([]);
  });
});

test('a private window gets its verdict, and leaves nothing in the history', async () => {
  await alone(async (driver, address) => {
    const { browser } = driver;
    await allowInPrivateWindows(await openExtensionsPage(browser.context), browser.extensionId);
    // Allowing it reloads the extension, and its pages with it.
    const own = await browser.context.newPage();
    await until(
      'the extension',
      () =>
        own.goto(browser.ownUrl('dashboard.html')).then(
          () => true,
          () => false,
        ),
      (there) => there,
    );
    const ask = (type: string, data: unknown) =>
      own.evaluate(async (message) => (await chrome.runtime.sendMessage(message)).res, {
        id: 0,
        type,
        data,
        timestamp: Date.now(),
      });
    const tabId = await own.evaluate(async (url) => {
      const opened = await chrome.windows.create({ incognito: true, url });
      return opened?.tabs?.[0]?.id;
    }, address);
    const state = await until(
      'a verdict',
      () => ask('tab:state', tabId),
      ({ phase }) => phase === 'done',
    );
    expect(state).toMatchObject({ stored: 'private-window', verdict: { assessment: { kind: 'scored' } } });
    expect(await ask('history:count', {})).toBe(0);
  });
});

test('a folder on disk is chosen as a reader chooses it', async () => {
  await alone(async (driver) => {
    const page = await driver.browser.context.newPage();
    await page.goto(driver.browser.ownUrl('options.html'));
    await page
      .locator('input[webkitdirectory]')
      .setInputFiles(path.resolve(import.meta.dirname, '../fixtures/own-model'));
    // Its label means AI by name, so it is taken at once; the file of another name beside it is no part of it.
    const section = page.locator('.own-model');
    await section.getByText('own-model', { exact: true }).waitFor();
    const none = await page.evaluate(() => chrome.i18n.getMessage('own_calibration_none'));
    expect(await section.innerText()).toContain(none);
  });
});
