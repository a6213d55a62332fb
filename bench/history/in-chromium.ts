import type { Page } from '@playwright/test';
import type { ChromiumWithExtension } from '@/scripts/browser/chromium';

/** Milliseconds from the call for the page. */
interface Opened {
  'first paint': number;
  'first figures': number;
  /** Of all tasks of the page until its figures stood. */
  'longest task of the page': number;
}

/** Milliseconds from the question. */
interface Searched {
  'first rows': number;
  'all counted': number;
  /** The most that a reader who types on waits for. */
  'longest stretch': number;
}

/** The dashboard, watched from outside and from within its pages. */
export interface Bench {
  timeOf(type: string, data: unknown): Promise<number>;
  readRaw(): Promise<number>;
  search(text: string): Promise<Searched>;
  openDashboard(): Promise<Opened>;
  exportAs(format: string): Promise<number>;
}

const MINUTES = 600_000;

/** Asks the background in a page of the extension, as the page itself does; the answer stays in the page. */
async function timed(page: Page, type: string, data: unknown): Promise<number> {
  return page.evaluate(
    async (message) => {
      const start = performance.now();
      const answer = await chrome.runtime.sendMessage(message);
      if (answer?.err) throw new Error(answer.err.message);
      return performance.now() - start;
    },
    { id: 0, type, data, timestamp: Date.now() },
  );
}

export function benchIn({ own, context, ownUrl }: ChromiumWithExtension): Bench {
  own.setDefaultTimeout(MINUTES);
  return {
    timeOf: (type, data) => timed(own, type, data),

    /** The yardstick: every visit, read with what IndexedDB itself offers; all at once would not fit one message. */
    readRaw: () =>
      own.evaluate(async () => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open('headwater');
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const start = performance.now();
        const visits = database.transaction('visits').objectStore('visits');
        for (let last: IDBValidKey = ''; ; ) {
          const rows = await new Promise<{ id: string }[]>((resolve, reject) => {
            const request = visits.getAll(IDBKeyRange.lowerBound(last, true), 10_000);
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          const end = rows.at(-1);
          if (!end) break;
          last = end.id;
        }
        const time = performance.now() - start;
        database.close();
        return time;
      }),

    /** A search as the dashboard makes it: stretch by stretch. */
    search: (text) =>
      own.evaluate(async (wanted) => {
        const start = performance.now();
        const times = { 'first rows': Number.NaN, 'all counted': 0, 'longest stretch': 0 };
        for (let after: unknown; after !== null; ) {
          const began = performance.now();
          const data = { text: wanted, limit: 200, after };
          const answer = await chrome.runtime.sendMessage({ id: 0, type: 'history:search', data, timestamp: 0 });
          if (answer.err) throw new Error(answer.err.message);
          const now = performance.now();
          times['longest stretch'] = Math.max(times['longest stretch'], now - began);
          if (answer.res.count > 0 && Number.isNaN(times['first rows'])) times['first rows'] = now - start;
          after = answer.res.after;
        }
        return { ...times, 'all counted': performance.now() - start };
      }, text),

    async openDashboard() {
      const page = await context.newPage();
      page.setDefaultTimeout(MINUTES);
      await page.addInitScript(() => {
        const seen = { figures: 0, longest: 0 };
        Object.assign(window, { seen });
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries())
            if (!seen.figures) seen.longest = Math.max(seen.longest, duration);
        }).observe({ type: 'longtask', buffered: true });
        new MutationObserver(() => {
          if (!seen.figures && document.querySelector('.figures dd.value')) seen.figures = performance.now();
        }).observe(document, { subtree: true, childList: true });
      });
      await page.goto(ownUrl('dashboard.html#/overview'));
      await page.waitForSelector('.figures dd.value');
      await page.waitForTimeout(300);
      const opened = await page.evaluate(() => {
        const { seen } = window as unknown as { seen: { figures: number; longest: number } };
        const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
        return { paint, ...seen };
      });
      await page.close();
      return {
        'first paint': opened.paint,
        'first figures': opened.figures,
        'longest task of the page': opened.longest,
      };
    },

    async exportAs(format) {
      const page = await context.newPage();
      page.setDefaultTimeout(MINUTES);
      await page.goto(ownUrl('dashboard.html#/files'));
      await page.locator(`input[name=format][value=${format}]`).check();
      const button = page.locator('.actions .button.strong');
      await page.waitForFunction(() => !document.querySelector('.actions .button.strong')?.matches(':disabled'));
      const time = await button.evaluate(async (element) => {
        const done = () => document.querySelector('.actions output')?.textContent !== '';
        const start = performance.now();
        (element as HTMLButtonElement).click();
        // The first answer may still be the last export's: the button is off while one runs.
        while (!(element as HTMLButtonElement).disabled && !done()) await new Promise(requestAnimationFrame);
        while ((element as HTMLButtonElement).disabled || !done()) await new Promise(requestAnimationFrame);
        return performance.now() - start;
      });
      await page.close();
      return time;
    },
  };
}
