import type { Article } from '@/lib/domain';

/** What became of an article: the same text, the same and much longer, or another one. */
export type Change = 'same' | 'grown' | 'other';

/** More text than this, and a verdict on the first part no longer speaks for the whole. */
const GROWN = 1.3;
/** An opening this long is no coincidence. */
const OPENING = 60;

function size(passages: string[]): number {
  return passages.reduce((sum, passage) => sum + passage.length, 0);
}

/** Compares what was read of a page with what it shows now. */
export function compare(before: Article, after: Article): Change {
  const known = new Set(before.passages);
  const shared = size(after.passages.filter((passage) => known.has(passage)));
  const [old, now] = [size(before.passages), size(after.passages)];
  const opening = (article: Article) => article.passages.join('').slice(0, OPENING);
  const sameOpening =
    before.title === after.title && opening(before).length === OPENING && opening(before) === opening(after);
  if (shared < 0.5 * Math.min(old, now) && !sameOpening) return 'other';
  return now > GROWN * old ? 'grown' : 'same';
}

/** Says whether two addresses differ in more than the fragment. */
export function isOtherAddress(one: string, other: string): boolean {
  return one.split('#', 1)[0] !== other.split('#', 1)[0];
}
