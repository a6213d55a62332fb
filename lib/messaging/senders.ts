import { browser } from 'wxt/browser';

/** The part of a message's sender that trust is read from. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** Says whether a message comes from one of the extension's own pages (Firefox sets no `origin`, so by URL). */
export function isOwnPage(sender: Sender, base: string = browser.runtime.getURL('/')): boolean {
  return sender.url?.startsWith(base) === true;
}

/** Says whether a message comes from this extension's script in a web page. */
export function isContentScript(sender: Sender, id: string = browser.runtime.id): boolean {
  return sender.id === id && sender.tab?.id !== undefined && !isOwnPage(sender);
}

/** Says whether a message comes from the background: ours, and from no tab. */
export function isBackground(sender: Sender, id: string = browser.runtime.id): boolean {
  return sender.id === id && sender.tab === undefined;
}
