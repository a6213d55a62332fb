import { setTimeout as sleep } from 'node:timers/promises';
import type { Asked } from '@/scripts/browser/chromium';
import type { Driver, Key, OwnPage, Tab } from '../driver';
import { clickBadge, clickIn, seeBadge, seePanel } from './badge';
import { type FirefoxOptions, launchFirefox, type RunningFirefox } from './launch';

const OURS = /^(moz-extension|chrome|resource|data|blob|about|file|jar):|^http:\/\/127\.0\.0\.1[:/]/;

type Answer =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Keys as WebDriver writes them. */
const KEYS: Record<Key, readonly string[]> = {
  Tab: ['\uE004'],
  'Shift+Tab': ['\uE008', '\uE004'],
  Enter: ['\uE007'],
  Escape: ['\uE00C'],
  Space: [' '],
  ArrowDown: ['\uE015'],
};

export interface FirefoxDriver extends Driver {
  open(url: string): Promise<Tab & { context: string }>;
  firefox: RunningFirefox;
  /** All tabs that the extension sees, as its dashboard in the first window is told. */
  tabs(): Promise<{ id: number; incognito: boolean }[]>;
}

/** Firefox, driven by WebDriver BiDi. */
export async function firefoxDriver(extension: string, options?: FirefoxOptions): Promise<FirefoxDriver> {
  const firefox = await launchFirefox(extension, options);
  const { bidi, ownUrl } = firefox;
  const foreign: string[] = [];
  const complaints = new Map<string, string[]>();
  bidi.on<{ request: { url: string } }>('network.beforeRequestSent', ({ request }) => {
    if (!OURS.test(request.url)) foreign.push(request.url);
  });
  bidi.on<{ level: string; text: string | null; source: { context?: string } }>('log.entryAdded', (entry) => {
    if (['error', 'warn'].includes(entry.level)) complaints.get(entry.source.context ?? '')?.push(entry.text ?? '');
  });
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent', 'log.entryAdded'] });

  async function evaluate<T>(context: string, expression: string): Promise<T> {
    const answer = await bidi.send<Answer>('script.evaluate', {
      // As text through the protocol: its own form of values is richer than these stories need.
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value ?? 'null');
  }
  const create = async () => (await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' })).context;
  const go = (context: string, url: string) =>
    bidi.send<unknown>('browsingContext.navigate', { context, url, wait: 'complete' });
  const closeTab = (context: string) => bidi.send<unknown>('browsingContext.close', { context });

  const press = async (context: string, key: Key) => {
    const keys = KEYS[key];
    const actions = [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
  };

  async function openOwn(file: string): Promise<OwnPage> {
    const context = await create();
    await go(context, ownUrl(file));
    for (let tries = 0; tries < 50; tries += 1) {
      if (await evaluate<boolean>(context, `document.body.innerText.trim() !== ''`)) break;
      await sleep(100);
    }
    await sleep(300);
    return {
      evaluate: (expression) => evaluate(context, expression),
      click: (selector) => clickIn(bidi, context, selector),
      press: (key) => press(context, key),
      close: async () => void (await closeTab(context)),
    };
  }

  const own = await create();
  await go(own, ownUrl('dashboard.html'));
  const tabs = () => evaluate<{ id: number; incognito: boolean }[]>(own, 'browser.tabs.query({})');
  const tabIds = async () => (await tabs()).map(({ id }) => id);

  return {
    firefox,
    tabs,
    async open(url) {
      const before = new Set(await tabIds());
      const context = await create();
      const id = (await tabIds()).find((one) => !before.has(one)) ?? -1;
      const shown: string[] = [];
      complaints.set(context, shown);
      await go(context, url);
      return {
        id,
        complaints: shown,
        goto: async (address) => void (await go(context, address)),
        reload: async () => void (await bidi.send('browsingContext.reload', { context, wait: 'complete' })),
        close: async () => void (await closeTab(context)),
        evaluate: (expression) => evaluate(context, expression),
        badge: () => seeBadge(bidi, context),
        clickBadge: () => clickBadge(bidi, context),
        panel: () => seePanel(bidi, context),
        context,
        press: (key) => press(context, key),
      };
    },
    async ask<K extends keyof Asked>(type: K, data: Parameters<Asked[K]>[0]) {
      const message = JSON.stringify({ id: 0, type, data, timestamp: Date.now() });
      const answer = await evaluate<{ res?: ReturnType<Asked[K]>; err?: { message: string } }>(
        own,
        `browser.runtime.sendMessage(${message})`,
      );
      if (answer?.err) throw new Error(answer.err.message);
      // `void` and `undefined` come back as nothing; every other answer is there.
      return answer?.res as ReturnType<Asked[K]>;
    },
    async inOwnPage<T>(file: string, expression: string) {
      const page = await openOwn(file);
      try {
        return await page.evaluate<T>(expression);
      } finally {
        await page.close();
      }
    },
    openOwn,
    // A preference of the test's profile lets Firefox agree without a question.
    agreeToHost: async () => {},
    foreignRequests: () => foreign,
    close: firefox.close,
  };
}
