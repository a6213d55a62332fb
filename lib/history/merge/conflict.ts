import type { Correction } from '@/lib/domain';
import type { StoredVisit } from '../database';

/**
 * The conflict rules. Both are a total order on contents: whichever way round two histories are merged, and however
 * often, the same rows remain.
 *
 * - A visit is made once and not changed after; a page view that was reported twice may differ by its time. The same id
 *   with another content: the later `visitedAt` stays, at one moment the content whose JSON sorts higher.
 * - A correction: the later `changedAt` stays, at one moment the claim whose JSON sorts higher.
 */
const visitText = (visit: StoredVisit) =>
  JSON.stringify([
    visit.url,
    visit.title,
    visit.language,
    visit.kind,
    visit.reason,
    visit.logit,
    visit.probability,
    visit.tokens,
    visit.share,
    visit.evidence.map(({ code, strength, about, values }) => [code, strength, about, values]),
    visit.versions.model,
    visit.versions.thresholds,
  ]);

const compareTexts = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Above 0: `a` stays; 0: both are the same. */
export function compareVisits(a: StoredVisit, b: StoredVisit): number {
  return a.visitedAt - b.visitedAt || compareTexts(visitText(a), visitText(b));
}

/** Above 0: `a` stays; 0: both are the same. */
export function compareCorrections(a: Correction, b: Correction): number {
  return a.changedAt - b.changedAt || compareTexts(JSON.stringify(a.claim), JSON.stringify(b.claim));
}
