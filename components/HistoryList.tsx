import { useCallback } from 'preact/hooks';
import type { Claim } from '@/lib/domain';
import type { KeptVisit } from '@/lib/messaging';
import { t, wholeNumber } from '@/lib/words';
import { VirtualList } from './dashboard/VirtualList';
import { HistoryRow } from './HistoryRow';

export interface HistoryListProps {
  count: number;
  /** Height of a row in pixels. */
  row: number;
  /** The visit at a place in the list; null: not fetched yet. */
  visitAt(index: number): KeptVisit | null;
  /** The reader's own words by article. */
  claims: ReadonlyMap<string, Claim>;
  selected: ReadonlySet<string>;
  now: number;
  onRows(start: number, end: number): void;
  onSelect(id: string, on: boolean): void;
  onClaim(url: string, claim: Claim | null): void;
}

/** Visits, newest first; only those in sight are drawn. */
export function HistoryList(props: HistoryListProps) {
  const { count, row, visitAt, claims, selected, now, onRows, onSelect, onClaim } = props;
  const render = useCallback(
    (index: number) => {
      const visit = visitAt(index);
      if (!visit) return <div class="visit waiting" aria-hidden="true" />;
      return (
        <HistoryRow
          visit={visit}
          newDay={dayOf(visitAt(index - 1)) !== dayOf(visit)}
          now={now}
          on={selected.has(visit.id)}
          claim={claims.get(visit.url) ?? null}
          onSelect={onSelect}
          onClaim={onClaim}
        />
      );
    },
    [visitAt, claims, selected, now, onSelect, onClaim],
  );
  return (
    <VirtualList
      label={t('history_list', [wholeNumber(count)])}
      count={count}
      row={row}
      render={render}
      onRows={onRows}
    />
  );
}

function dayOf(visit: KeptVisit | null): string | null {
  return visit && new Date(visit.visitedAt).toDateString();
}
