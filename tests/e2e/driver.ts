import type { Asked } from '@/scripts/browser/chromium';
import type { SeenBadge } from '@/scripts/browser/seen-badge';

/** One tab with a web page in it, as a reader and a debugger have it. */
export interface Tab {
  id: number;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
  /** Runs an expression as a script of the page would. */
  evaluate<T>(expression: string): Promise<T>;
  /** Null: there is no badge. */
  badge(): Promise<SeenBadge | null>;
  /** Clicks the badge by its place, as a hand does. */
  clickBadge(): Promise<void>;
  /** The words of the panel about one picture, or null. */
  panel(): Promise<string | null>;
  /** Presses a key as a hand does, where the focus is. */
  press(key: Key): Promise<void>;
  /** Errors and warnings that the page's console showed since the tab was opened. */
  complaints: string[];
}

export type Key = 'Tab' | 'Shift+Tab' | 'Enter' | 'Escape' | 'Space' | 'ArrowDown';

/** A page of the extension that stays open. */
export interface OwnPage {
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks an element as a hand does: browsers ask for some things only then. */
  click(selector: string): Promise<void>;
  /** Presses a key as a hand does, where the focus is. */
  press(key: Key): Promise<void>;
  close(): Promise<void>;
}

/** A browser with the extension in it: the stories know no more of it than this. */
export interface Driver {
  open(url: string): Promise<Tab>;
  ask<K extends keyof Asked>(type: K, data: Parameters<Asked[K]>[0]): Promise<ReturnType<Asked[K]>>;
  /** Runs an expression in a page of the extension (`popup.html?tab=3`), once that page shows something. */
  inOwnPage<T>(file: string, expression: string): Promise<T>;
  /** Opens a page of the extension (`options.html`), once it shows something. */
  openOwn(file: string): Promise<OwnPage>;
  /** Says yes in advance where the browser will ask the reader about a host. */
  agreeToHost(pattern: string): Promise<void>;
  /** Addresses asked for by anything in this browser, other than this machine's and the extension's own. */
  foreignRequests(): string[];
  close(): Promise<void>;
}
