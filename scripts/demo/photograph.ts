import path from 'node:path';
import type { Page } from '@playwright/test';
import { clickBadge, seeBadge } from '../browser/badge-in-chromium';
import type { ChromiumWithExtension } from '../browser/chromium';
import { until } from '../browser/wait';

interface Subject {
  page: Page;
  tabId: number;
  id: string;
}

/** Pictures of one visit: the page with its badge, the open card, the popup. */
export async function photograph(browser: ChromiumWithExtension, { page, tabId, id }: Subject, folder: string) {
  const picture = (name: string) => path.join(folder, `${id}-${name}.png`);
  await page.bringToFront();
  const seen = () => seeBadge(page);
  await until('the badge', seen, (badge) => badge?.shape === 'pill', { timeout: 5_000 }).catch(() => null);
  await page.screenshot({ path: picture('page') });
  if (await seen()) {
    await clickBadge(page);
    await until('the card', seen, (badge) => badge?.card !== null, { timeout: 5_000 }).catch(() => null);
    await page.screenshot({ path: picture('card') });
  }
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.goto(browser.ownUrl(`popup.html?tab=${tabId}`));
  await popup.waitForLoadState('networkidle');
  await popup.screenshot({ path: picture('popup') });
  await popup.close();
}
