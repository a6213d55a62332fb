import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { articlePage } from '@/scripts/browser/article-page';
import { until } from '@/scripts/browser/wait';
import { keepVisits } from '@/tests/keep-visits';
import { madeVisits } from '@/tests/made-history';
import type { StageTest } from '../stage';
import { pillIn } from '../stories';
import { english } from '../texts';
import { chromiumDriver } from './driver';

const PAGES = [
  'dashboard.html#/overview',
  'dashboard.html#/overview?q=glacier',
  'dashboard.html#/sites',
  'dashboard.html#/history',
  'dashboard.html#/files',
  'dashboard.html#/week',
  'options.html',
  'popup.html?tab=1',
];
/** Language, scheme, and whether it is looked at in a narrow window too. */
const LOOKS = [
  ['en', 'light', true],
  ['en', 'dark', false],
  ['zh_CN', 'light', false],
  ['zh_CN', 'dark', true],
] as const;
/** Every rule of WCAG 2.2 A and AA that a program can check, and what axe itself calls good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, a line each, and how many elements it found right. `only`: a selector of the part to look at. */
async function axeIn(page: Page, only: string | null = null): Promise<{ faults: string[]; looked: number }> {
  // As text: pages of an extension run no script that is put into them, but what the debugger evaluates.
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(
    ([rules, part]) => {
      const { axe: found } = globalThis as unknown as { axe: typeof axe };
      return found.run(part === null ? document : { include: [[part]] }, { runOnly: rules });
    },
    [RULES, only] as const,
  );
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  return { faults, looked: new Set(passes.flatMap(({ nodes }) => nodes.map(({ html }) => html))).size };
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.body.innerText.trim() !== '' && !document.querySelector('.loading'));
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  // Charts are drawn once their width is known; what fades has faded by then.
  await page.waitForTimeout(500);
}

/** The badge's root is closed to every script; here alone the debugger opens it, so that axe sees what a reader does. */
async function openRoot(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const hosts = (node: typeof root): (typeof root)[] => [
    ...(node.localName === 'headwater-badge' ? [node] : []),
    ...(node.children ?? []).flatMap(hosts),
  ];
  const backendNodeId = hosts(root)[0]?.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) throw new Error('no badge');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function () { Object.defineProperty(this.host, 'shadowRoot', { value: this }); }`,
  });
  await session.detach();
}

/** What a program can tell of a page's use by people who see, hear or move otherwise. */
export function tellOfAccessibility(test: StageTest, extension: string): void {
  const speak = (own: Page, language: string) =>
    own.evaluate((code) => chrome.storage.local.set({ interfaceLanguage: code }), language);

  test('axe finds nothing in our pages, in either language and scheme, wide or narrow', async () => {
    test.setTimeout(400_000);
    const driver = await chromiumDriver({ extension });
    const { context, own, ownUrl } = driver.browser;
    try {
      await keepVisits(driver, madeVisits(1_500, { end: Date.now(), days: 200 }));
      const page = await context.newPage();
      for (const [language, colorScheme, narrow] of LOOKS) {
        await speak(own, language);
        await page.emulateMedia({ colorScheme });
        for (const file of PAGES) {
          const look = `${file} ${language} ${colorScheme}`;
          await page.setViewportSize({ width: 1200, height: 900 });
          await page.goto('about:blank');
          await page.goto(ownUrl(file));
          await ready(page);
          expect((await axeIn(page)).faults, look).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.lang), look).toBe(language.replace('_', '-'));
          // A browser's popup has its own width.
          if (!narrow || file.startsWith('popup')) continue;
          // As wide as a window of 1280 pixels at 400 %.
          await page.setViewportSize({ width: 320, height: 900 });
          await page.waitForTimeout(200);
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(wider, `${look}, narrow`).toBeLessThanOrEqual(0);
          expect((await axeIn(page)).faults, `${look}, narrow`).toEqual([]);
        }
      }
    } finally {
      await driver.close();
    }
  });

  test('axe finds nothing in the card, in either language, on a light page and on a dark one', async ({
    stage: { server, driver: shared },
  }) => {
    const driver = shared as Awaited<ReturnType<typeof chromiumDriver>>;
    const dark = articlePage(english).replace('</head>', '<style>body{background:#111;color:#eee}</style></head>');
    const addresses = [server.put('/light-card', articlePage(english)), server.put('/dark-card', dark)];
    for (const language of ['en', 'zh_CN']) {
      await speak(driver.browser.own, language);
      for (const address of addresses) {
        const tab = await driver.open(address);
        await pillIn(tab);
        await tab.clickBadge();
        await until(
          'the card',
          () => tab.badge(),
          (badge) => Boolean(badge?.card),
        );
        await openRoot(tab.page);
        const { faults, looked } = await axeIn(tab.page, 'headwater-badge');
        expect(faults, `${address} ${language}`).toEqual([]);
        // Silence alone would not show that it looked inside.
        expect(looked).toBeGreaterThan(10);
        await tab.close();
      }
    }
    await speak(driver.browser.own, 'auto');
  });
}
