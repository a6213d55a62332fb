import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { servePages } from '@/scripts/browser/serve';
import { until } from '@/scripts/browser/wait';
import type { Driver, Tab } from './driver';
import type { StageTest } from './stage';

const fixture = (file: string) => readFileSync(path.resolve(import.meta.dirname, '../fixtures/credentials', file));
const JPEG = { 'content-type': 'image/jpeg', 'cache-control': 'no-store' };

/**
 * What a reader gets who asks about one picture, told once for every browser.
 *
 * @param choose chooses "check this picture" in the menu of the picture at an address
 */
export function tellOfPictureMenu(
  test: StageTest,
  choose: (driver: Driver, tab: Tab, address: string) => Promise<void>,
): void {
  const panelIn = (tab: Tab, words: string) =>
    until(
      'the panel',
      () => tab.panel(),
      (panel) => panel?.includes(words) === true,
    );

  test('a picture is checked on the reader’s click, on any page, and the page is left as it was', async ({ stage }) => {
    const { driver, server } = stage;
    const address = server.put('/asked.jpg', { html: fixture('signed-part.jpg'), headers: JPEG });
    const page = '<!doctype html><title>Shop</title><p>No article.</p><img src="/asked.jpg">';
    const tab = await driver.open(server.put('/menu', page));
    const before = await tab.evaluate<string>('document.documentElement.outerHTML');
    await choose(driver, tab, address);
    const panel = await panelIn(tab, 'Picture Signer');
    expect(panel).toContain('The sky');
    expect(panel).not.toMatch(/evidence_|credential_|card_/);
    await tab.press('Escape');
    await until(
      'the page as it was',
      () => tab.evaluate<string>('document.documentElement.outerHTML'),
      (now) => now === before,
    );
    expect(driver.foreignRequests()).toEqual([]);
    await tab.close();
  });

  test('a picture of a host that lets nobody read it is not checked, and the panel says why', async ({ stage }) => {
    const { driver, server } = stage;
    const other = await servePages();
    const address = other.put('/closed.jpg', { html: fixture('signed-part.jpg'), headers: JPEG });
    const tab = await driver.open(server.put('/menu-other', `<!doctype html><title>x</title><img src="${address}">`));
    await choose(driver, tab, address);
    await panelIn(tab, '1');
    expect(await tab.panel()).toMatch(/not checked/);
    await tab.close();
    // In a tab of its own the picture is its host's page, and can be read.
    const alone = await driver.open(address);
    await choose(driver, alone, address);
    await panelIn(alone, 'Picture Signer');
    await alone.close();
    await other.close();
  });
}
