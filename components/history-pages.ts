import type { Visit } from '@/lib/domain';

/** Asks the history for a page of visits, newest first. */
export type ListVisits = (query: { text: string; before?: number; limit: number }) => Promise<Visit[]>;

export interface HistoryPage {
  visits: Visit[];
  /** False when the end of the list is reached. */
  more: boolean;
}

/**
 * Fetches the page after the visits already shown. It asks again for the last moment shown, as several visits may share
 * it, and leaves out what is known.
 */
export async function nextPage(
  list: ListVisits,
  text: string,
  shown: readonly Visit[],
  limit: number,
): Promise<HistoryPage> {
  const last = shown.at(-1);
  if (!last) {
    const visits = await list({ text, limit });
    return { visits, more: visits.length === limit };
  }
  const known = new Set(shown.map(({ id }) => id));
  const fresh = (visits: Visit[]) => visits.filter(({ id }) => !known.has(id));
  const overlapping = await list({ text, limit, before: last.visitedAt + 1 });
  const visits = fresh(overlapping);
  if (visits.length > 0 || overlapping.length < limit) return { visits, more: overlapping.length === limit };
  // A whole page of known visits of one moment (an import, say): step over it.
  const older = await list({ text, limit, before: last.visitedAt });
  return { visits: fresh(older), more: older.length === limit };
}

/** Fetches every visit that matches, page by page. */
export async function allVisits(list: ListVisits, text: string, limit = 500): Promise<Visit[]> {
  const all: Visit[] = [];
  for (let more = true; more; ) {
    const page = await nextPage(list, text, all, limit);
    all.push(...page.visits);
    more = page.more && page.visits.length > 0;
  }
  return all;
}
