import { browser } from 'wxt/browser';

/** The tab that the popup speaks of. */
export interface PopupTab {
  id: number;
  /** Host of its page, where the browser tells and it is a web page. */
  site: string | null;
}

/** Finds the current tab, or the one that `?tab=ID` names; null where there is none. */
export async function findTab(query: URLSearchParams): Promise<PopupTab | null> {
  const named = Number(query.get('tab'));
  const [tab] = named
    ? [await browser.tabs.get(named).catch(() => undefined)]
    : await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, site: siteOf(tab.url) };
}

/** Host of a web page's address; null for every other address. */
export function siteOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? hostname : null;
}
