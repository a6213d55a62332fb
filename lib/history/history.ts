import Dexie from 'dexie';
import type { Verdict, Visit } from '@/lib/domain';
import type { HistoryDatabase } from './database';

/** Which visits to list: those that hold `text` in title, URL or site, older than `before`. */
export interface HistoryQuery {
  text?: string | undefined;
  before?: number | undefined;
  limit?: number | undefined;
}

/** Why a visit could not be written. */
export type WriteFailure = 'history-full' | 'history-refused';

const MOST = 500;

/** What the history keeps of a page view: no text of the article, no excerpts, no quotes. */
export function visitOf(
  page: { visitId: string; url: string; title: string },
  verdict: Verdict,
  visitedAt: number,
): Visit {
  const { assessment } = verdict;
  const scored = assessment.kind === 'scored' ? assessment : null;
  return {
    id: page.visitId,
    url: page.url,
    site: new URL(page.url).hostname,
    title: page.title,
    visitedAt,
    language: assessment.language,
    kind: verdict.kind,
    reason: verdict.reason,
    logit: scored?.logit ?? null,
    probability: scored?.probability ?? null,
    tokens: assessment.tokens,
    share: scored?.share ?? null,
    evidence: verdict.evidence.map(({ code, strength, about, values }) => ({ code, strength, about, values })),
    versions: verdict.versions,
  };
}

function matcher(text: string | undefined): ((visit: Visit) => boolean) | null {
  const wanted = text?.trim().toLowerCase();
  if (!wanted) return null;
  return ({ title, url, site }) => [title, url, site].some((field) => field.toLowerCase().includes(wanted));
}

function select(database: HistoryDatabase, query: HistoryQuery) {
  const newest = database.visits.orderBy('visitedAt').reverse();
  const older = query.before === undefined ? newest : database.visits.where('visitedAt').below(query.before).reverse();
  const matches = matcher(query.text);
  return matches ? older.filter(matches) : older;
}

/** Says in the history's own terms why a write failed: no room left, or no database to be had. */
export function failureOf(cause: unknown): WriteFailure {
  const names = [cause, (cause as { inner?: unknown } | null)?.inner].map((error) =>
    error instanceof Error || error instanceof DOMException ? error.name : '',
  );
  return names.some((name) => name === Dexie.errnames.QuotaExceeded || name === 'NS_ERROR_DOM_QUOTA_EXCEEDED')
    ? 'history-full'
    : 'history-refused';
}

/** The history of one database. Writing a visit again with the same id replaces it. */
export function createHistory(database: HistoryDatabase) {
  return {
    async save(visit: Visit): Promise<void> {
      await database.visits.put(visit);
    },
    /** Newest first, 500 at most. */
    list(query: HistoryQuery): Promise<Visit[]> {
      return select(database, query)
        .limit(Math.min(query.limit ?? MOST, MOST))
        .toArray();
    },
    count(query: HistoryQuery): Promise<number> {
      return select(database, query).count();
    },
    /** Deletes for good; returns how many were there. */
    delete(ids: readonly string[]): Promise<number> {
      return database.visits
        .where('id')
        .anyOf([...ids])
        .delete();
    },
    async clear(): Promise<number> {
      const count = await database.visits.count();
      await database.visits.clear();
      return count;
    },
  };
}

export type History = ReturnType<typeof createHistory>;
