import type { HistoryProps } from '@/components/HistoryView';

const nothing = () => {};

/** A history of a hundred thousand visits in which nothing is going on; `visitAt` and `now` are the caller's. */
export const QUIET_HISTORY: Omit<HistoryProps, 'visitAt' | 'now'> = {
  phase: 'ready',
  count: 100_000,
  counting: false,
  row: 68,
  claims: new Map(),
  text: '',
  filtered: false,
  selected: new Set(),
  asking: null,
  failed: false,
  onRows: nothing,
  onSelect: nothing,
  onClaim: nothing,
  onSearch: nothing,
  onAsk: nothing,
  onAnswer: nothing,
  onRetry: nothing,
};
