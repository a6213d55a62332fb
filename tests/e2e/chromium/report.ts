import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { hostileVisits } from '@/tests/consumers/hostile';
import { keepVisits } from '@/tests/keep-visits';
import { madeVisits } from '@/tests/made-history';
import type { StageTest } from '../stage';
import { chromiumDriver } from './driver';

/** The report for people, as the dashboard saves it: opened and printed by a real browser. */
export function tellOfReport(test: StageTest, extension: string): void {
  test('the saved report runs nothing, asks for nothing, and prints to PDF', async ({ stage: { server } }) => {
    const driver = await chromiumDriver({ extension });
    try {
      const { context, ownUrl } = driver.browser;
      const visits = [
        ...madeVisits(400),
        ...hostileVisits().map((visit, index) => ({ ...visit, id: `hostile-${index}` })),
      ];
      await keepVisits(driver, visits);

      const files = await context.newPage();
      await files.goto(ownUrl('dashboard.html#/files'));
      await files.locator('input[name=format][value=html]').check();
      const [saved] = await Promise.all([
        files.waitForEvent('download'),
        files.locator('.actions .button.strong:enabled').first().click(),
      ]);
      const html = await readFile(await saved.path(), 'utf8');

      const tab = await driver.open(server.put('/report', { html }));
      expect(tab.complaints).toEqual([]);
      expect(await tab.page.locator('script, iframe, img, link, [onerror], [onload]').count()).toBe(0);
      expect(await tab.page.title()).not.toBe('run');
      expect(await tab.page.locator('svg[role=img]').count()).toBeGreaterThan(0);
      const debuggerOf = await context.newCDPSession(tab.page);
      const { data } = await debuggerOf.send('Page.printToPDF', { preferCSSPageSize: true });
      const pdf = Buffer.from(data, 'base64').toString('latin1');
      expect(pdf.slice(0, 5)).toBe('%PDF-');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
      expect(driver.foreignRequests()).toEqual([]);
    } finally {
      await driver.close();
    }
  });
}
