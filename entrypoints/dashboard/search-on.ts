import { type HistoryFilter, type KeptVisit, sendMessage, type VisitCursor } from '@/lib/messaging';

/** Visits of the first page of what a search finds. */
const FIRST = 200;

interface Found {
  /** The first page, as far as it is known. */
  visits: readonly KeptVisit[];
  /** All that was found so far. */
  count: number;
  ended: boolean;
}

/** Says whether a filter asks for a text: no index knows it, so that every visit must be looked at. */
export function isSearch({ text = '' }: HistoryFilter): boolean {
  return text.trim() !== '';
}

/** Searches stretch by stretch, newest first, and tells what was found after each; it ends where nobody waits any more. */
export async function searchOn(
  filter: HistoryFilter,
  isWanted: () => boolean,
  onFound: (found: Found) => Promise<void>,
): Promise<void> {
  const visits: KeptVisit[] = [];
  let count = 0;
  for (let after: VisitCursor | undefined; ; ) {
    const part = await sendMessage('history:search', { ...filter, after, limit: FIRST - visits.length });
    if (!isWanted()) return;
    visits.push(...part.visits);
    count += part.count;
    await onFound({ visits: [...visits], count, ended: part.after === null });
    if (part.after === null || !isWanted()) return;
    after = part.after;
  }
}
