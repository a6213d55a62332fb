import { expect } from '@playwright/test';
import { articlePage } from '@/scripts/browser/article-page';
import type { StageTest } from './stage';
import { verdictIn } from './stories';
import { english } from './texts';

/** What a reader meets in the dashboard, told once for every browser. */
export function tellOfDashboard(test: StageTest): void {
  test('an open dashboard hears of what another page changes', async ({ stage: { driver, server } }) => {
    await driver.ask('history:clear', undefined);
    const tab = await driver.open(server.put('/heard', articlePage(english)));
    const { visitId } = await verdictIn(driver, tab);
    // Asked as another page would ask: nothing of this page's own doing makes it look again.
    const seen = await driver.inOwnPage<{ before: boolean; after: boolean }>(
      'dashboard.html#/history',
      `(async () => {
        const api = globalThis.browser?.runtime?.id ? browser : chrome;
        const title = ${JSON.stringify(english.title)};
        const shown = () => document.body.innerText.includes(title);
        const until = async (good) => {
          for (let tries = 0; tries < 100 && !good(); tries += 1) await new Promise((wait) => setTimeout(wait, 100));
          return good();
        };
        const before = await until(shown);
        await api.runtime.sendMessage({ id: 0, type: 'history:delete', data: ['${visitId}'], timestamp: Date.now() });
        return { before, after: !(await until(() => !shown())) };
      })()`,
    );
    expect(seen).toEqual({ before: true, after: false });
    await tab.close();
  });
}
