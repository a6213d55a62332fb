import { storage } from 'wxt/utils/storage';
import type { CurrentPage, TabState } from '@/lib/messaging';

// Session storage: in memory only, gone with the browser, and outlives a service worker that dies.
const key = (tabId: number) => `session:tab:${tabId}` as const;

/** What is known of a tab; `none` where nothing was reported. */
export async function readTab(tabId: number): Promise<TabState> {
  return (await storage.getItem<TabState>(key(tabId))) ?? { phase: 'none' };
}

export async function writeTab(tabId: number, state: TabState): Promise<void> {
  await storage.setItem(key(tabId), state);
}

export async function forgetTab(tabId: number): Promise<void> {
  await storage.removeItem(key(tabId));
}

/** A page that does not answer within this many milliseconds is taken to be gone. */
const PATIENCE = 700;

/**
 * Checks a remembered state against what the tab shows now: the browser does not tell an extension without the
 * `tabs` permission when a tab has moved on to a page that has no content script.
 *
 * @param askPage asks the tab's content script for its page view; may reject, or never answer
 */
export async function tabStateOf(
  remembered: TabState,
  askPage: () => Promise<CurrentPage | null | undefined>,
): Promise<TabState & { site: string | null }> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const current = await Promise.race([askPage().catch(() => null), late]);
  const site = current?.site ?? null;
  const same = remembered.phase !== 'none' && current?.visitId === remembered.visitId;
  return same ? { ...remembered, site } : { phase: 'none', site };
}
