import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Protocol } from '@/lib/messaging/protocol';

/** What the extension's own pages may ask the background. */
export type Asked = Pick<
  Protocol,
  | 'tab:state'
  | 'tab:again'
  | 'history:list'
  | 'history:count'
  | 'history:delete'
  | 'history:clear'
  | 'history:figures'
  | 'import:begin'
  | 'import:add'
  | 'import:commit'
>;

/** A Chromium with the extension in it. */
export interface ChromiumWithExtension {
  context: BrowserContext;
  extensionId: string;
  /** A page of the extension, for asking what only such a page may ask. */
  own: Page;
  ownUrl(file: string): string;
  /** Opens a page in a new tab; `prepare` runs before it loads. */
  open(url: string, prepare?: (page: Page) => unknown): Promise<{ page: Page; tabId: number }>;
  /** Sends the background a message as the extension's own pages do. */
  ask<K extends keyof Asked>(type: K, data: Parameters<Asked[K]>[0]): Promise<ReturnType<Asked[K]>>;
  close(): Promise<void>;
}

export interface ChromiumOptions {
  /** Folder of the built extension. */
  extension: string;
  headed?: boolean;
  /** Language of the browser's own interface, which the extension follows. */
  language?: string;
  args?: string[];
  /** Variables of the environment beside this process's own, such as `TZ`. */
  env?: Record<string, string>;
  /** Works on the fresh profile's folder before the browser sees it. */
  prepare?(profile: string): Promise<void>;
}

/** No request of this browser leaves the machine, whatever asks for it. */
const OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--disable-background-networking'];

/** The extension's service worker; it starts with the extension. */
async function serviceWorkerOf(context: BrowserContext) {
  try {
    return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  } catch (cause) {
    await context.close();
    const program = process.env.HEADWATER_CHROMIUM;
    throw new Error(
      `${program} did not load the extension. Google's own Chrome refuses one from the command line since version 137: ` +
        'use Chromium, Edge or Chrome for Testing, and name it in HEADWATER_CHROMIUM.',
      { cause },
    );
  }
}

/** Starts the Chromium that the set-up found, with a fresh profile and the extension loaded. */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumWithExtension> {
  const executablePath = process.env.HEADWATER_CHROMIUM;
  if (!executablePath) throw new Error('HEADWATER_CHROMIUM is not set: start this with npm run demo or npm test');
  const profile = await mkdtemp(path.join(tmpdir(), 'headwater-chromium-'));
  await options.prepare?.(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: { width: 1240, height: 900 },
    ...(options.env ? { env: { ...process.env, ...options.env } } : {}),
    ...(options.language ? { locale: options.language } : {}),
    args: [
      ...(options.headed ? [] : ['--headless=new']),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.language ? [`--lang=${options.language}`] : []),
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      ...(options.args ?? OFFLINE),
    ],
  });
  const worker = await serviceWorkerOf(context);
  const extensionId = new URL(worker.url()).host;
  const ownUrl = (file: string) => `chrome-extension://${extensionId}/${file}`;
  const own = context.pages()[0] ?? (await context.newPage());
  await own.goto(ownUrl('dashboard.html'));

  const tabIds = () => own.evaluate(async () => (await chrome.tabs.query({})).map((tab) => tab.id ?? -1));
  return {
    context,
    extensionId,
    own,
    ownUrl,
    async open(url, prepare) {
      const before = new Set(await tabIds());
      const page = await context.newPage();
      const tabId = (await tabIds()).find((id) => !before.has(id)) ?? -1;
      await prepare?.(page);
      await page.goto(url);
      return { page, tabId };
    },
    async ask(type, data) {
      const message = { id: 0, type, data, timestamp: Date.now() };
      const answer = await own.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
      if (answer?.err) throw new Error(answer.err.message);
      return answer?.res;
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
