import type { Page } from '@playwright/test';
import type { ChromiumWithExtension } from '@/scripts/browser/chromium';

/** What an import of a file took, in milliseconds, and what the dashboard said of it. */
interface Imported {
  'import: file read, rows checked and waiting': number;
  'import: dry run': number;
  'import: merged': number;
  /** Of all tasks of the page that imports. */
  'import: longest task of the page': number;
}

/** An import may take hours on a slow machine; the bench waits for its end. */
const NO_END = 0;

const numbers = (page: Page) => page.locator('section:has(input[type=file]) tbody tr:first-child td').allInnerTexts();

/** Imports a backup through the dashboard, as a reader does; answers when the merge has ended, and the counts of visits. */
export async function importFile(
  { context, ownUrl }: ChromiumWithExtension,
  file: string,
): Promise<{ times: Imported; counts: string[] }> {
  const page = await context.newPage();
  page.setDefaultTimeout(NO_END);
  await page.addInitScript(() => {
    const seen = { longest: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(ownUrl('dashboard.html#/files'));
  const panel = page.locator('section:has(input[type=file])');
  const began = performance.now();
  await panel.locator('input[type=file]').setInputFiles(file);
  await panel.locator('[data-phase=comparing], [data-phase=planned]').waitFor();
  const read = performance.now();
  await panel.locator('[data-phase=planned]').waitFor();
  const planned = performance.now();
  await panel.locator('.actions .button.strong').click();
  await panel.locator('[data-phase=done], [data-phase=bad]').waitFor();
  const merged = performance.now();
  if ((await panel.locator('[data-phase=bad]').count()) > 0) throw new Error(await panel.innerText());
  const longest = await page.evaluate(() => (window as unknown as { seen: { longest: number } }).seen.longest);
  const counts = await numbers(page);
  await page.close();
  return {
    times: {
      'import: file read, rows checked and waiting': read - began,
      'import: dry run': planned - read,
      'import: merged': merged - planned,
      'import: longest task of the page': longest,
    },
    counts,
  };
}
