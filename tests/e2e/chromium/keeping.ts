import { expect, type Page } from '@playwright/test';
import { until } from '@/scripts/browser/wait';
import { keepVisits } from '@/tests/keep-visits';
import { madeVisits } from '@/tests/made-history';
import type { StageTest } from '../stage';
import { chromiumDriver } from './driver';

/** The words of the interface for a key. */
const words = (page: Page, key: string) => page.evaluate((name) => chrome.i18n.getMessage(name), key);

/** How the articles are counted: the verdicts' table, by its first column. */
async function mixIn(page: Page): Promise<Record<string, string>> {
  const title = await words(page, 'mix_title');
  const chart = page.locator('figure.chart', { has: page.getByRole('heading', { name: title, exact: true }) });
  const rows = await chart
    .locator('tbody tr')
    .evaluateAll((found) => found.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent ?? '')));
  return Object.fromEntries(rows);
}

const sumOf = (mix: Record<string, string>) => Object.values(mix).reduce((sum, count) => sum + Number(count), 0);

/** A made-up history as a backup. */
const backupOf = (visits: number) =>
  Buffer.from(JSON.stringify({ format: 'headwater-backup', version: 1, visits: madeVisits(visits) }));

/** What a reader keeps, says, takes away and takes along. */
export function tellOfKeeping(test: StageTest, extension: string): void {
  test('a reader’s own word is counted as such, and taken back', async () => {
    const driver = await chromiumDriver({ extension });
    try {
      await keepVisits(driver, madeVisits(200, { end: Date.now(), days: 60 }));
      const page = await driver.browser.context.newPage();
      await page.goto(driver.browser.ownUrl('dashboard.html#/overview'));
      await page.locator('figure.chart').first().waitFor();
      const [likely, person] = [await words(page, 'verdict_likely_ai'), await words(page, 'mix_corrected_person')];
      const before = await mixIn(page);
      expect(before[person]).toBeUndefined();

      const list = await driver.browser.context.newPage();
      await list.goto(driver.browser.ownUrl('dashboard.html#/history?verdict=likely-ai'));
      const claim = list.locator('select.claim').first();
      await claim.selectOption('person');
      // The other page hears of it.
      const claimed = await until(
        'it is counted',
        () => mixIn(page),
        (mix) => mix[person] === '1',
      );
      // Out of one of the others, into its own place.
      expect(sumOf(claimed)).toBe(sumOf(before));
      expect(Number(claimed[likely])).toBeLessThanOrEqual(Number(before[likely]));
      await claim.selectOption('');
      expect(
        await until(
          'it is taken back',
          () => mixIn(page),
          (mix) => mix[person] === undefined,
        ),
      ).toEqual(before);
    } finally {
      await driver.close();
    }
  });

  test('history goes by site, by range, by age and all at once, each time only after a question', async () => {
    const driver = await chromiumDriver({ extension });
    try {
      const { context, ownUrl } = driver.browser;
      await keepVisits(driver, madeVisits(600, { end: Date.now(), days: 200 }));
      const left = () => driver.ask('history:count', {});
      const page = await context.newPage();
      const answer = async (yes: boolean) => {
        const dialog = page.locator('dialog');
        const asked = Number((await dialog.innerText()).match(/\d[\d,]*(?=\D*$)/)?.[0].replace(',', ''));
        await dialog.locator(yes ? '.strong' : '.button:not(.strong)').click();
        await dialog.waitFor({ state: 'detached' });
        return asked;
      };

      await page.goto(ownUrl('dashboard.html#/sites'));
      const remove = page.locator('.sites-table tbody tr').first().locator('button');
      await remove.click();
      await answer(false);
      expect(await left()).toBe(600);
      await remove.click();
      const ofSite = await answer(true);
      expect(ofSite).toBeGreaterThan(0);
      await until('the site is gone', left, (now) => now === 600 - ofSite);

      await page.goto(ownUrl('dashboard.html#/history?range=30d'));
      await page.locator('.virtual .what').first().waitFor();
      const before = await left();
      await page.locator('.tools button').last().click();
      const ofRange = await answer(true);
      expect(ofRange).toBeGreaterThan(0);
      await until('the range is gone', left, (now) => now === before - ofRange);

      await page.goto(ownUrl('options.html'));
      await page.locator('select').nth(1).selectOption('90');
      await page.locator('dialog').waitFor();
      await answer(true);
      const old = () => driver.ask('history:count', { to: Date.now() - 90 * 86_400_000 });
      await until('the old ones are gone', old, (count) => count === 0);
      const kept = await left();
      expect(kept).toBeGreaterThan(0);
      // Room and protection are told on the same page.
      const room = await words(page, 'options_room');
      await until(
        'the room',
        () => page.locator('.row', { hasText: room }).innerText(),
        (text) => text.includes(String(kept)),
      );
      await page.getByRole('button', { name: await words(page, 'options_persist_ask') }).click();
      const [on, refused] = [await words(page, 'options_persist_on'), await words(page, 'options_persist_refused')];
      await until(
        'the browser’s answer',
        () => page.locator('.block.spaced').first().innerText(),
        (text) => text.includes(on) || text.includes(refused),
      );

      await page.goto(ownUrl('dashboard.html#/history'));
      await page.locator('.virtual .what').first().waitFor();
      await page.locator('.tools button').last().click();
      await answer(true);
      await until('all is gone', left, (now) => now === 0);
      await page.getByText(await words(page, 'history_empty'), { exact: true }).waitFor();
    } finally {
      await driver.close();
    }
  });

  test('a merge goes on while the reader looks at another section', async () => {
    const driver = await chromiumDriver({ extension });
    try {
      const page = await driver.browser.context.newPage();
      await page.goto(driver.browser.ownUrl('dashboard.html#/files'));
      const panel = page.locator('section:has(input[type=file])');
      await panel
        .locator('input[type=file]')
        .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: backupOf(12_000) });
      await panel.locator('[data-phase=planned]').waitFor();
      await panel.locator('.actions .strong').click();
      await page.locator('nav.sections a[href*=overview]').click();
      await panel.waitFor({ state: 'detached' });
      await page.locator('nav.sections a[href*=files]').click();
      await panel.locator('[data-phase=done]').waitFor();
      expect(await driver.ask('history:count', {})).toBe(12_000);
    } finally {
      await driver.close();
    }
  });

  test('a large export tells how far it is, and can be stopped', async () => {
    const driver = await chromiumDriver({ extension });
    try {
      await keepVisits(driver, madeVisits(2_500));
      const page = await driver.browser.context.newPage();
      await page.goto(driver.browser.ownUrl('dashboard.html#/files'));
      const save = page.locator('.actions .button.strong:enabled').first();
      await save.waitFor();
      expect(await page.locator('main').innerText()).toContain('2,500');
      // Answers come slowly, as from a history a hundred times as large.
      await page.evaluate(() => {
        const { runtime } = chrome;
        const send = runtime.sendMessage.bind(runtime) as (...given: unknown[]) => Promise<unknown>;
        Object.assign(runtime, {
          async sendMessage(...given: unknown[]) {
            await new Promise((slow) => setTimeout(slow, 300));
            return send(...given);
          },
        });
      });
      let saved = 0;
      page.on('download', () => {
        saved += 1;
      });
      await save.click();
      const bar = page.locator('progress');
      await until(
        'a part of it',
        () => bar.evaluate((one: HTMLProgressElement) => one.value),
        (done) => done > 0,
      );
      await page.getByRole('button', { name: await words(page, 'confirm_cancel') }).click();
      await page.locator('output', { hasText: await words(page, 'export_cancelled') }).waitFor();
      expect([saved, await bar.count()]).toEqual([0, 0]);
      await save.click();
      await page.locator('output', { hasText: await words(page, 'export_saved') }).waitFor();
      await until(
        'the file',
        async () => saved,
        (files) => files === 1,
      );
    } finally {
      await driver.close();
    }
  });
}
