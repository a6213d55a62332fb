import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import modelCard from '@/assets/models/headwater-1/model.json' with { type: 'json' };
import type { Visit } from '@/lib/domain';
import { launchChromium } from '@/scripts/browser/chromium';
import { keepVisits } from '@/tests/keep-visits';
import { madeVisits } from '@/tests/made-history';

type Act = (page: Page) => Promise<unknown>;
/** `whole`: as long as the page is; else what the window shows. */
type Shot = [name: string, file: string, act?: Act | undefined, whole?: boolean];

const backup = (text: string) => ({ name: 'headwater.json', mimeType: 'application/json', buffer: Buffer.from(text) });
const choose = (format: string) => (page: Page) => page.check(`input[value="${format}"]`);
const planned: Act = async (page) => {
  const [visit] = madeVisits(1, { seed: 7 });
  const head = { format: 'headwater-backup', version: 1 };
  await page.setInputFiles(
    'input[type="file"]',
    backup(JSON.stringify({ ...head, visits: [visit, {}], corrections: [] })),
  );
  await page.locator('h3 + .wide, .failed').first().waitFor();
};
const broken: Act = async (page) => {
  await page.setInputFiles('input[type="file"]', backup('# my notes'));
  await page.locator('[role="alert"]').waitFor();
};

const FULL: Shot[] = [
  ['overview', 'dashboard.html#/overview'],
  ['overview-month', 'dashboard.html#/overview?by=month'],
  ['sites', 'dashboard.html#/sites', undefined, false],
  ['history', 'dashboard.html#/history', undefined, false],
  ['history-search', 'dashboard.html#/history?q=harbour&verdict=likely-ai', undefined, false],
  ['history-delete', 'dashboard.html#/history?q=harbour', (page) => page.click('.tools .button:last-of-type'), false],
  ['no-match', 'dashboard.html#/overview?q=glacier'],
  ['export', 'dashboard.html#/files'],
  ['export-list', 'dashboard.html#/files', choose('ublacklist')],
  ['import-plan', 'dashboard.html#/files', planned],
  ['import-bad', 'dashboard.html#/files', broken],
  ['week', 'dashboard.html#/week'],
  ['options', 'options.html'],
  ['forced-overview', 'dashboard.html#/overview', (page) => page.emulateMedia({ forcedColors: 'active' })],
  ['forced-options', 'options.html', (page) => page.emulateMedia({ forcedColors: 'active' })],
  ['narrow-overview', 'dashboard.html#/overview', (page) => page.setViewportSize({ width: 320, height: 800 })],
  ['narrow-sites', 'dashboard.html#/sites', (page) => page.setViewportSize({ width: 320, height: 800 }), false],
  ['narrow-history', 'dashboard.html#/history', (page) => page.setViewportSize({ width: 320, height: 800 }), false],
];
const YOUNG: Shot[] = [
  ['young-overview', 'dashboard.html#/overview'],
  ['young-sites', 'dashboard.html#/sites'],
  ['young-week', 'dashboard.html#/week'],
];
const EMPTY: Shot[] = [
  ['empty-overview', 'dashboard.html#/overview'],
  ['empty-history', 'dashboard.html#/history'],
  ['empty-export', 'dashboard.html#/files'],
];
const REFUSED: Shot[] = [
  ['refused-overview', 'dashboard.html#/overview'],
  ['refused-history', 'dashboard.html#/history'],
];

/** As the shipped model would have read them: it reads nothing whose language is not known. */
function readNow(count: number, days: number): Visit[] {
  const versions = { model: `${modelCard.name}@${modelCard.version}`, thresholds: modelCard.thresholds.version };
  const unread = { kind: 'not-assessed', reason: 'language-not-covered', logit: null, probability: null } as const;
  return madeVisits(count, { end: Date.now(), days }).map((visit, at) => ({
    ...visit,
    ...(visit.language === null ? { ...unread, share: null } : {}),
    evidence:
      at % 30 === 0 ? [{ code: 'picture-credential-ai', strength: 'verified', about: 'media', values: [] }] : [],
    versions,
  }));
}

/** Histories of thousands of visits, of a few, of none, and one that the browser refuses; with what to photograph of each. */
const HISTORIES: { shots: Shot[]; visits: () => Visit[]; refused?: true }[] = [
  { shots: FULL, visits: () => readNow(6_000, 500) },
  { shots: YOUNG, visits: () => readNow(9, 2) },
  { shots: EMPTY, visits: () => [] },
  { shots: REFUSED, visits: () => [], refused: true },
];

/** A file where the browser would make its folder for databases: every one is refused. */
async function refuseDatabases(profile: string): Promise<void> {
  await mkdir(path.join(profile, 'Default'), { recursive: true });
  await writeFile(path.join(profile, 'Default', 'IndexedDB'), '');
}

/**
 * Photographs the built extension's own pages with made-up histories, in both languages and both schemes.
 * `node scripts/run.mjs tests/gallery/history-shots.ts [beginnings of names]`
 */
export async function main(wanted: string[]): Promise<number> {
  const extension = path.resolve('.output/chrome-mv3');
  const folder = path.join(tmpdir(), 'history-shots');
  await mkdir(folder, { recursive: true });
  for (const language of ['en', 'zh-CN']) {
    for (const { shots, visits, refused } of HISTORIES) {
      const chosen = shots.filter(([name]) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)));
      if (chosen.length === 0) continue;
      const browser = await launchChromium({ extension, language, ...(refused ? { prepare: refuseDatabases } : {}) });
      if (!refused) await keepVisits(browser, visits());
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const [name, file, act, whole = true] of chosen) {
          const page = await browser.context.newPage();
          await page.setViewportSize({ width: 1120, height: 800 });
          await page.emulateMedia({ colorScheme });
          await page.goto(browser.ownUrl(file));
          await page.locator('h1').waitFor();
          await page.locator('.loading').waitFor({ state: 'detached' });
          await page.waitForTimeout(600);
          await act?.(page);
          await page.waitForTimeout(200);
          const shot = `${name}.${language.slice(0, 2)}.${colorScheme}.png`;
          await page.screenshot({ path: path.join(folder, shot), fullPage: whole });
          await page.close();
        }
      }
      await browser.close();
    }
  }
  console.log(folder);
  return 0;
}
