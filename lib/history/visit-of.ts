import { parseAddress, plainAddress } from '@/lib/address';
import { type Outcome, OWN_MODEL, type ReadArticle, type Verdict, type VerdictKind, type Visit } from '@/lib/domain';
import { siteOf } from '@/lib/site';
import type { StoredVisit } from './database';

/** A page chooses its title; a row of the history must not grow by megabytes for it. */
const LONGEST_TITLE = 1000;

/** What the history keeps of a page view: no text of the article, no excerpts, no quotes. */
export function visitOf(
  page: { visitId: string; url: string; title: string },
  verdict: Verdict,
  visitedAt: number,
): Visit {
  const { assessment } = verdict;
  const scored = assessment.kind === 'scored' ? assessment : null;
  // A model without thresholds has no calibration: what it gives is a score and no probability.
  const calibrated = !verdict.versions.model.startsWith(OWN_MODEL) || verdict.versions.thresholds !== '';
  const url = plainAddress(page.url);
  return {
    id: page.visitId,
    url,
    site: parseAddress(url)?.hostname ?? '',
    title: page.title.slice(0, LONGEST_TITLE).toWellFormed(),
    visitedAt,
    language: assessment.language,
    kind: verdict.kind,
    reason: verdict.reason,
    logit: scored?.logit ?? null,
    probability: calibrated ? (scored?.probability ?? null) : null,
    tokens: assessment.tokens,
    share: scored?.share ?? null,
    evidence: verdict.evidence.map(({ code, strength, about, values }) => ({ code, strength, about, values })),
    versions: verdict.versions,
  };
}

/** A visit as it goes into the table: its address without secrets, its site, its place in the order. */
export function storedOf(visit: Visit): StoredVisit {
  const url = plainAddress(visit.url);
  return { ...visit, url, siteId: siteOf(url).id, newest: 0 - visit.visitedAt };
}

/** Says whether a verdict rests on what AI left behind in the text, not on the model. */
export function isLeftover({ kind, reason }: Pick<Visit, 'kind' | 'reason'>): boolean {
  return kind === 'likely-ai' && (reason === 'chat-leftover' || reason === 'credential-changed');
}

/** How statistics count a verdict. */
export function outcomeOf(verdict: Pick<Visit, 'kind' | 'reason'>): Outcome {
  if (isLeftover(verdict)) return 'leftover';
  if (verdict.kind !== 'declared-ai') return verdict.kind;
  return verdict.reason === 'credential-verified' ? 'verified' : 'declared';
}

/** The verdict behind an outcome. */
export function kindOf(outcome: Outcome): VerdictKind {
  if (outcome === 'verified' || outcome === 'declared') return 'declared-ai';
  return outcome === 'leftover' ? 'likely-ai' : outcome;
}

/** The order of the list: newest first; of one moment, by id. */
export function byNewest(a: StoredVisit, b: StoredVisit): number {
  return a.newest - b.newest || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** All visits of one address as one article; null: there are none. */
export function articleOf(visits: readonly StoredVisit[]): ReadArticle | null {
  const sorted = [...visits].sort(byNewest);
  const [newest, oldest] = [sorted[0], sorted.at(-1)];
  if (!newest || !oldest) return null;
  const { url, title, site, siteId, language, kind, reason, probability, versions } = newest;
  return {
    url,
    title,
    host: site,
    siteId,
    language,
    kind,
    reason,
    probability,
    versions,
    firstAt: oldest.visitedAt,
    lastAt: newest.visitedAt,
    readings: sorted.map((visit) => ({ at: visit.visitedAt, outcome: outcomeOf(visit) })),
    media: newest.evidence.filter(({ about }) => about === 'media').map(({ code, strength }) => ({ code, strength })),
  };
}
