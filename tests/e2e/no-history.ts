import { expect } from '@playwright/test';
import type { StoreOutcome } from '@/lib/messaging/protocol';
import { articlePage } from '@/scripts/browser/article-page';
import type { Driver } from './driver';
import type { StageTest } from './stage';
import { pillIn, verdictIn } from './stories';
import { english } from './texts';

interface Trouble {
  outcome: Extract<StoreOutcome, 'history-full' | 'history-refused'>;
  /** A browser in that trouble. */
  launch(): Promise<Driver>;
}

/** A browser that keeps no history: the verdict still shows, and popup and dashboard say what is wrong. */
export function tellOfNoHistory(test: StageTest, troubles: readonly Trouble[]): void {
  for (const { outcome, launch } of troubles) {
    test(`the verdict shows, and the popup says what is wrong: ${outcome}`, async ({ stage: { server } }) => {
      const driver = await launch();
      try {
        const tab = await driver.open(server.put('/kept-nowhere', articlePage(english)));
        const { verdict, stored } = await verdictIn(driver, tab);
        expect(verdict.assessment.kind).toBe('scored');
        expect(stored).toBe(outcome);
        expect((await pillIn(tab))?.kind).toBe(verdict.kind);
        const say = (key: string) => driver.inOwnPage<string>('options.html', `chrome.i18n.getMessage('${key}')`);
        const words = await say(`stored_${outcome.replaceAll('-', '_')}`);
        expect(words).not.toBe('');
        const popup = await driver.inOwnPage<string>(`popup.html?tab=${tab.id}`, 'document.body.innerText');
        expect(popup).toContain(words);
        expect(popup).toContain(await say(`verdict_${verdict.kind.replaceAll('-', '_')}`));
        if (outcome === 'history-refused') {
          const dashboard = await driver.inOwnPage<string>('dashboard.html', SETTLED);
          expect(dashboard).toContain(await say('history_refused'));
        }
        expect(tab.complaints).toEqual([]);
      } finally {
        await driver.close();
      }
    });
  }
}

/** The dashboard's text once it no longer says that it is loading. */
const SETTLED = `(async () => {
  for (let tries = 0; tries < 100 && document.querySelector('.loading'); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return document.body.innerText;
})()`;
