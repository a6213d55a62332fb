import type { SearchPart, VisitQuery } from '@/lib/messaging';
import type { HistoryDatabase, StoredVisit } from './database';
import { stretches } from './select';

/** Milliseconds of one stretch: an answer every so often, and little work for nothing when the reader types on. */
const MOMENT = 100;

/** Looks through the history from `after` on, newest first, for a moment. */
export async function search(
  database: HistoryDatabase,
  query: VisitQuery,
  limit: number,
  { moment = MOMENT, now = () => performance.now() } = {},
): Promise<Omit<SearchPart, 'visits'> & { visits: StoredVisit[] }> {
  const end = now() + moment;
  const visits: StoredVisit[] = [];
  let count = 0;
  for await (const { rows, after } of stretches(database, query)) {
    count += rows.length;
    visits.push(...rows.slice(0, limit - visits.length));
    if (after === null || now() >= end) return { visits, count, after };
  }
  return { visits, count, after: null };
}
