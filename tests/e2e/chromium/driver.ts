import type { Page } from '@playwright/test';
import { clickBadge, seeBadge, seePanel } from '@/scripts/browser/badge-in-chromium';
import { type ChromiumOptions, launchChromium } from '@/scripts/browser/chromium';
import type { Driver, OwnPage, Tab } from '../driver';
import { agreeToHost, openExtensionsPage } from './extensions-page';

const OURS = /^(chrome-extension|chrome|data|blob|about|devtools):|^http:\/\/127\.0\.0\.1[:/]/;

export interface ChromiumDriver extends Driver {
  browser: Awaited<ReturnType<typeof launchChromium>>;
  open(url: string): Promise<Tab & { page: Page }>;
}

/** Chromium, driven by Playwright and, inside closed roots, by the debugger's protocol. */
export async function chromiumDriver(options: ChromiumOptions): Promise<ChromiumDriver> {
  const browser = await launchChromium(options);
  const foreign: string[] = [];
  // Requests of pages, of the extension's pages and of its service worker.
  browser.context.on('request', (request) => {
    if (!OURS.test(request.url())) foreign.push(request.url());
  });
  async function openOwn(file: string): Promise<OwnPage> {
    const page = await browser.context.newPage();
    await page.goto(browser.ownUrl(file));
    await page.waitForFunction(() => document.body.innerText.trim() !== '');
    await page.waitForTimeout(300);
    return {
      evaluate: (expression) => page.evaluate(expression),
      click: (selector) => page.click(selector),
      press: (key) => page.keyboard.press(key),
      close: () => page.close(),
    };
  }

  return {
    browser,
    async open(url) {
      const complaints: string[] = [];
      const { page, tabId } = await browser.open(url, (opened) => {
        opened.on('pageerror', (error) => complaints.push(error.message));
        opened.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
        });
      });
      return {
        id: tabId,
        page,
        complaints,
        goto: async (address) => void (await page.goto(address)),
        reload: async () => void (await page.reload()),
        close: () => page.close(),
        evaluate: (expression) => page.evaluate(expression),
        badge: () => seeBadge(page),
        clickBadge: () => clickBadge(page),
        panel: () => seePanel(page),
        press: (key) => page.keyboard.press(key),
      };
    },
    ask: browser.ask,
    async inOwnPage<T>(file: string, expression: string) {
      const page = await openOwn(file);
      try {
        return await page.evaluate<T>(expression);
      } finally {
        await page.close();
      }
    },
    openOwn,
    async agreeToHost(pattern) {
      const page = await openExtensionsPage(browser.context);
      await agreeToHost(page, browser.extensionId, pattern);
      await page.close();
    },
    foreignRequests: () => foreign,
    close: browser.close,
  };
}
