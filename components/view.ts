import type { UnscoredReason, Verdict, VerdictKind } from '@/lib/domain';

/** What the badge is told to show. */
export type BadgeView =
  | { phase: 'reading' }
  | { phase: 'done'; verdict: Verdict }
  | { phase: 'failed'; reason: UnscoredReason; detail: string | null };

/** A view that has a result, and so a card. */
export type ResultView = Exclude<BadgeView, { phase: 'reading' }>;

/** The kind of verdict that a result stands for. */
export function kindOf(view: ResultView): VerdictKind {
  return view.phase === 'done' ? view.verdict.kind : 'not-assessed';
}

/** Says whether the badge shows its icon alone: where there is nothing to point out, it stays small. */
export function isQuiet(view: BadgeView): boolean {
  if (view.phase === 'reading') return true;
  return kindOf(view) === 'no-strong-signs' || kindOf(view) === 'not-assessed';
}
