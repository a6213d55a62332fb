import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Article, Evidence, UnscoredReason, Verdict } from '@/lib/domain';
import type { Found } from '@/lib/extract';
import type { PageReport } from '@/lib/messaging';

/** What is shown by the headline. */
export type PageView =
  | { phase: 'reading' }
  | { phase: 'done'; verdict: Verdict }
  | { phase: 'failed'; reason: UnscoredReason; detail: string | null };

export interface PageBadge {
  show(view: PageView): void;
  remove(): void;
}

/** The world around a page view, handed in so that a test can hand in another. */
export interface PageDeps {
  /** The script's life: timers and listeners end with it. */
  ctx: ContentScriptContext;
  document: Document;
  window: Window;
  location: Pick<Location, 'href' | 'hostname'>;
  findArticle(doc: Document, url: string): Found | null;
  /** Marks in the page itself: its own declarations. */
  findEvidence?(doc: Document, article: Article): Evidence[];
  /** What the byte-side marks say of the page, after the verdict: the verdict that follows, or null for nothing more. */
  findMore?(visitId: string, article: Article): Promise<Verdict | null>;
  /** Calls back when pictures came late, as lazy ones do; answers with a function that ends it. */
  onPictures?(listener: () => void): () => void;
  isReadingOn(host: string): Promise<boolean>;
  assess(report: PageReport): Promise<Verdict>;
  tellNone(visitId: string): Promise<void>;
  mountBadge(anchor: Element, reading: { visitId: string; amend(verdict: Verdict): void }): PageBadge;
  /** Calls back when the background asks to look again; answers with a function that ends it. */
  onAgain(listener: () => void): () => void;
  /** Lets the background ask which page view is shown, null where there is none; answers with a function that ends it. */
  onCurrent(answer: () => string | null): () => void;
  newId?(): string;
}
