import type { Article, Assessment, Evidence, Verdict } from '@/lib/domain';
import type { Job, TryRequest } from '@/lib/own-model';
import type { HistoryFilter, KeptVisit, Knowledge, VisitQuery } from './knowledge';
import type { Material, MaterialAnswer } from './material';

/** What a page view reports; the background adds what only it may know (tab, private window). */
export interface PageReport {
  /** One a page view: a repeated report with the same id overwrites, never doubles. */
  visitId: string;
  article: Article;
  /** Marks found by the content script in the page itself. */
  evidence: Evidence[];
}

/** What popup and toolbar show of a tab. */
export type TabState =
  | { phase: 'none' }
  | { phase: 'reading'; visitId: string }
  | { phase: 'done'; visitId: string; url: string; title: string; verdict: Verdict; stored: StoreOutcome };

/** Which page a tab shows now, as its content script says. */
export interface CurrentPage {
  /** Null where it holds no article. */
  visitId: string | null;
  site: string;
}

/** One entry of a `messages.json`. */
interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** What became of the visit in the history. `storing`: it waits for its turn there, behind a merge or a deletion. */
export type StoreOutcome = 'stored' | 'storing' | 'private-window' | 'history-full' | 'history-refused' | 'not-stored';

/** What a content script may call. It speaks for a page, so nothing that it says is trusted beyond its tab. */
export interface FromPage {
  /** Sent by the content script once an article is found: answers with the verdict. */
  'article:assess'(report: PageReport): Verdict;
  /** Sent by the content script when the page holds nothing to assess, or another page replaced it. */
  'article:none'(visitId: string): void;
  /** Sent by the content script after the verdict, with what the byte-side marks are to look at: answers with the verdict
   * that follows, or null where the tab has moved on. */
  'article:check'(asked: { visitId: string; material: Material }): Verdict | null;
  /** Sent by the content script on the reader's click on one picture. No verdict, no visit: what was found, that is all. */
  'picture:check'(material: Material): Evidence[];
  /** Sent by the content script for the words that it does not carry: those of findings, in one language. */
  'words:findings'(language: string): Record<string, Message>;
}

/** What the extension's own pages may call. Refused to every other sender. */
export interface FromOwnPages extends Knowledge {
  /** Sent by the popup: the state of a tab. */
  'tab:state'(tabId: number): TabState & { site: string | null };
  /** Sent by the popup after a switch was turned: read the tab again. */
  'tab:again'(tabId: number): void;
  /** Sent by the dashboard. Newest first. */
  'history:list'(query: VisitQuery): KeptVisit[];
  'history:count'(query: HistoryFilter): number;
  /** Sent by the dashboard: deletes for good; answers how many went. */
  'history:delete'(ids: string[]): number;
  /** Deletes every visit, article, site and correction. */
  'history:clear'(): number;
  /** Sent by the settings: begins to try a model that the reader brought; how it goes is asked with `own-model:job`. */
  'own-model:try'(request: TryRequest): void;
  /** Sent by the settings until it is done, which also keeps the background awake for so long. */
  'own-model:job'(): Job | null;
}

/** What the background asks of the offscreen document (Chrome only). Refused to senders with a tab. */
export interface FromBackground {
  'detector:assess'(article: Article): Assessment;
  'detector:try'(request: TryRequest): void;
  'credentials:check'(material: Material): MaterialAnswer;
}

/** What the background tells a tab's content script. */
export interface ToPage {
  /** A switch changed: look at the page again. */
  'page:again'(): void;
  /** The popup was opened: which page view is this tab showing? Null for a sender that may not ask. */
  'page:current'(): CurrentPage | null;
  /** The reader chose "check for AI credentials" in its menu. */
  'page:check-picture'(address: string): void;
}

export type Protocol = FromPage & FromOwnPages & FromBackground & ToPage;
