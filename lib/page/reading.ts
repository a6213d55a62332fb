import type { Article, UnscoredReason, Verdict } from '@/lib/domain';
import type { Found } from '@/lib/extract';
import type { PageReport } from '@/lib/messaging';
import { askPatiently } from './ask';
import type { PageBadge, PageDeps, PageView } from './deps';
import { pause } from './moments';
import { newVisitId } from './visit-id';

/**
 * Reasons that leave the page without a badge: there is nothing to point out in it, or it would sit on every page in
 * French. The popup gives the reason to those who ask. Where something broke, or where this very article is what
 * could not be judged (mixed languages), the badge stays, in its quietest form, and says so.
 */
const WITHOUT_BADGE: ReadonlySet<string> = new Set<UnscoredReason>([
  'no-article',
  'too-short',
  'language-not-covered',
  'site-off',
  'paused',
]);

/** How often an article's pictures are looked at: many come only when they are scrolled to. */
const MOST_LOOKS = 4;

/** Nothing of such a page is read. */
const OFF: ReadonlySet<string> = new Set<UnscoredReason>(['site-off', 'paused']);

/** One article being read: its id for the history, its badge, and the question that is open about it. */
export interface Reading {
  visitId: string;
  article: Article;
  anchor: Element;
  /** True once it was assessed anew for having grown: that happens once. */
  grewOnce: boolean;
  /** Asks for the verdict and shows it. Answers to earlier questions, or after `close`, are dropped. */
  ask(): Promise<void>;
  /** The page was drawn again: goes on with the headline and the text that are there now. */
  moveTo(found: Found): void;
  /** Takes the badge off the page; what was shown comes back with the next `moveTo`. */
  takeBadge(): void;
  /** Takes the badge and waits for no answer any more. */
  close(): void;
}

/** Begins the reading of an article that was just found. Nothing is asked or shown yet. */
export function openReading(deps: PageDeps, found: Found): Reading {
  const { ctx, document, findEvidence = () => [], newId = newVisitId } = deps;
  let badge: PageBadge | null = null;
  let view: PageView | null = null;
  let question = 0;
  let endPictures = () => {};

  function show(next: PageView): void {
    view = next;
    if (next.phase === 'done' && WITHOUT_BADGE.has(next.verdict.reason)) {
      reading.takeBadge();
      return;
    }
    badge ??= deps.mountBadge(reading.anchor, { visitId: reading.visitId, amend });
    badge.show(next);
  }

  /** Shows a verdict that something found out later has changed; not over a question that is still open. */
  function amend(verdict: Verdict): void {
    if (view?.phase === 'done' && !ctx.isInvalid) show({ phase: 'done', verdict });
  }

  const patiently = <V>(question: () => Promise<V>) =>
    askPatiently({
      ask: question,
      isGone: () => ctx.isInvalid,
      pause: (milliseconds) => pause(ctx, milliseconds),
    });

  /** Asks what the byte-side marks say, and again when pictures came late. */
  async function askForMore(mine: number): Promise<void> {
    endPictures();
    for (let looks = 0; looks < MOST_LOOKS && question === mine && !ctx.isInvalid; looks += 1) {
      const answer = await patiently(async () => (await deps.findMore?.(reading.visitId, reading.article)) ?? null);
      if (question === mine && answer.kind === 'verdict' && answer.verdict) amend(answer.verdict);
      if (!deps.onPictures) return;
      await new Promise<void>((resolve) => {
        endPictures = deps.onPictures?.(resolve) ?? resolve;
      });
      endPictures();
    }
  }

  const reading: Reading = {
    visitId: newId(),
    article: found.article,
    anchor: found.anchor,
    grewOnce: false,
    async ask() {
      question += 1;
      const mine = question;
      show({ phase: 'reading' });
      const { visitId, article } = reading;
      const report: PageReport = { visitId, article, evidence: findEvidence(document, article) };
      const answer = await patiently(() => deps.assess(report));
      if (answer.kind === 'gone') ctx.abort();
      if (question !== mine || ctx.isInvalid) return;
      if (answer.kind === 'verdict') {
        show({ phase: 'done', verdict: answer.verdict });
        if (!OFF.has(answer.verdict.reason) && deps.findMore) void askForMore(mine).catch(() => {});
      }
      if (answer.kind === 'failed') show({ phase: 'failed', reason: 'detector-failed', detail: answer.detail });
    },
    moveTo(next) {
      reading.article = { ...next.article, url: reading.article.url };
      if (reading.anchor === next.anchor && badge) return;
      reading.takeBadge();
      reading.anchor = next.anchor;
      if (view) show(view);
    },
    takeBadge() {
      badge?.remove();
      badge = null;
    },
    close() {
      question += 1;
      endPictures();
      reading.takeBadge();
    },
  };
  return reading;
}
