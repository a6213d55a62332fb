import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';

type Shot = [name: string, query: string, options: BrowserContextOptions, act?: (page: Page) => Promise<void>];

const wide = { viewport: { width: 1000, height: 720 } };
const narrow = { viewport: { width: 360, height: 720 } };
const zh = { locale: 'zh-CN' };
const dark = { colorScheme: 'dark' } as const;

/** Opens the nth badge by keyboard, as its closed root lets no script in. */
const open = (nth: number) => async (page: Page) => {
  for (let at = 0; at < nth; at += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
};

/** Each popup in English and light, and in Chinese and dark. */
function popups(...names: string[]): Shot[] {
  const size = { viewport: { width: 360, height: 240 } };
  return names.flatMap((name): Shot[] => [
    [name, `show=page&of=${name}`, size],
    [`${name}-zh-dark`, `show=page&of=${name}`, { ...size, ...zh, ...dark }],
  ]);
}

/** Each section of the dashboard in English and light, and in Chinese and dark. */
function sections(...names: string[]): Shot[] {
  return names.flatMap((name): Shot[] => [
    [name, `show=page&of=${name}`, wide],
    [`${name}-zh-dark`, `show=page&of=${name}`, { ...wide, ...zh, ...dark }],
  ]);
}

/** As a reader sees it who sees no colours, or on paper. */
const grey = async (page: Page) => {
  await page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
  await page.setViewportSize({ width: 1000, height: 2400 });
};

const openTables = async (page: Page) => {
  for (const summary of await page.locator('details.table > summary').all()) await summary.click();
  await page.setViewportSize({ width: 1000, height: 2600 });
};

/** Deep in the list of a hundred thousand. */
const far = async (page: Page) => {
  await page.evaluate(() => window.scrollTo(0, 3_000_000));
  await page.waitForTimeout(300);
};

const shots: Shot[] = [
  ['layouts', 'show=layouts', wide],
  ['layouts-narrow', 'show=layouts', narrow],
  ['kinds', 'show=kinds', wide],
  ['kinds-dark-zh', 'show=kinds&dark', { ...wide, ...zh }],
  ['card-likely', 'show=kinds', wide, open(1)],
  ['card-likely-zh', 'show=kinds', { ...wide, ...zh }, open(2)],
  ['card-declared', 'show=kinds', wide, open(3)],
  ['card-unclear-dark', 'show=kinds&dark', wide, open(4)],
  ['card-low-zh-dark', 'show=kinds&dark', { ...wide, ...zh }, open(5)],
  ['card-broken', 'show=kinds', wide, open(8)],
  ['card-failed-narrow', 'show=kinds', narrow, open(9)],
  ...popups(
    'popup-done',
    'popup-private',
    'popup-broken',
    'popup-full',
    'popup-none',
    'popup-new-tab',
    'popup-reading',
  ),
  ...popups('popup-paused', 'popup-site-off', 'popup-unreachable'),
  ...sections('overview', 'overview-young', 'sites', 'files-csv', 'files-list', 'week'),
  // A list of a hundred thousand is photographed as far as it is seen.
  ['history', 'show=page&of=history', wide, async () => {}],
  ['history-zh-dark', 'show=page&of=history', { ...wide, ...zh, ...dark }, async () => {}],
  ['overview-day', 'show=page&of=overview-day', wide],
  ['overview-month', 'show=page&of=overview-month', wide],
  ['overview-grey', 'show=page&of=overview', wide, grey],
  ['overview-table', 'show=page&of=overview', wide, openTables],
  ['overview-empty', 'show=page&of=overview-empty', wide],
  ['overview-no-match', 'show=page&of=overview-no-match', wide],
  ['overview-narrow', 'show=page&of=overview', narrow],
  ['sites-narrow', 'show=page&of=sites', narrow],
  ['history-narrow', 'show=page&of=history', narrow, async () => {}],
  ['history-far', 'show=page&of=history', wide, far],
  ['history-empty', 'show=page&of=history-empty', wide],
  ['history-no-match', 'show=page&of=history-no-match', { ...wide, ...zh }],
  ['history-refused', 'show=page&of=history-refused', wide],
  ['history-confirm', 'show=page&of=history-confirm', wide, async () => {}],
  ['files-running', 'show=page&of=files-running', wide],
  ['files-bad', 'show=page&of=files-bad', wide],
  ['files-comparing-zh', 'show=page&of=files-comparing', { ...wide, ...zh }],
  ['files-merging', 'show=page&of=files-merging', wide],
  ['files-merging-zh-dark', 'show=page&of=files-merging', { ...wide, ...zh, ...dark }],
  ['files-replaced', 'show=page&of=files-replaced', wide],
  ['history-searching', 'show=page&of=history-searching', wide],
  ['history-searching-zh-dark', 'show=page&of=history-searching', { ...wide, ...zh, ...dark }],
  ['files-narrow', 'show=page&of=files-list', narrow],
  ['options-retention', 'show=page&of=options-retention', wide, async () => {}],
  ['options', 'show=page&of=options', wide],
  ['options-zh-dark', 'show=page&of=options', { ...wide, ...zh, ...dark }],
  ['options-own', 'show=page&of=options-own', wide],
  ['options-own-zh-dark', 'show=page&of=options-own', { ...wide, ...zh, ...dark }],
  ['options-own-label', 'show=page&of=options-own-label', wide],
  ['options-own-problem-zh', 'show=page&of=options-own-problem', { ...wide, ...zh }],
  ...popups('popup-own', 'popup-own-calibrated', 'popup-mixed'),
  ['options-missing-narrow', 'show=page&of=options-missing', narrow],
  ['card-likely-narrow', 'show=kinds', narrow, open(1)],
];

/**
 * Builds the gallery and photographs it.
 *
 * @param wanted beginnings of the names of the shots to take; none: all of them
 */
export async function main(wanted: string[]): Promise<number> {
  const configFile = path.resolve('tests/gallery/vite.config.ts');
  await build({ configFile, logLevel: 'error' });
  const server = await preview({ configFile, logLevel: 'error', preview: { port: 0 } });
  const base = server.resolvedUrls?.local[0] ?? '';
  const folder = path.join(tmpdir(), 'shots');
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  let faults = 0;
  for (const [name, query, options, act] of shots) {
    if (wanted.length > 0 && !wanted.some((start) => name.startsWith(start))) continue;
    const page = await browser.newPage(options);
    page.on('pageerror', (error) => {
      faults += 1;
      console.error(name, error);
    });
    await page.goto(`${base}?${query}`);
    await page.waitForTimeout(150);
    await act?.(page);
    await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: !act });
    await page.close();
  }
  await browser.close();
  await server.close();
  console.log(folder);
  return faults === 0 ? 0 : 1;
}
