import type { BrowserContext, Page } from '@playwright/test';

/** The part of Chromium's own API for its extensions page that is used here; `@types/chrome` leaves it out. */
interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  addHostPermission(extensionId: string, host: string): Promise<void>;
}
declare const chrome: { developerPrivate: DeveloperPrivate };

/** Opens chrome://extensions in developer mode: without it an unpacked extension that reloads stays off. */
export async function openExtensionsPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  return page;
}

/** Lets the extension into private windows, as the switch on its details page does. That reloads it. */
export async function allowInPrivateWindows(page: Page, extensionId: string): Promise<void> {
  await page.evaluate(
    (id) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true }),
    extensionId,
  );
}

/** Allows the extension a host that its manifest names as optional: asked for it then, the browser shows no question. */
export async function agreeToHost(page: Page, extensionId: string, host: string): Promise<void> {
  await page.evaluate(
    ([id = '', pattern = '']) => chrome.developerPrivate.addHostPermission(id, pattern),
    [extensionId, host],
  );
}
