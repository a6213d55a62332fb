import { useEffect, useRef, useState } from 'preact/hooks';
import type { HistoryFilter } from '@/lib/messaging';
import { t, wholeNumber } from '@/lib/words';
import type { FiguresState } from './use-figures';

/**
 * What a screen reader is told after a filter was changed: how many articles pass it, once that is known. Nothing at the
 * start, and nothing when only the history has changed.
 *
 * @param filter its identity must stay while it means the same
 * @param figures null: none are shown
 */
export function useAnnouncement(filter: HistoryFilter, figures: FiguresState | null): string {
  const told = useRef<HistoryFilter | null>(filter);
  const [words, setWords] = useState('');
  // A filter is new for a moment while the figures are still the last one's.
  const known = figures?.phase === 'ready' && figures.answered === filter ? figures.overview : null;
  const articles = known?.articles ?? null;
  useEffect(() => {
    if (told.current === filter) return;
    if (articles === null) {
      // Emptied first: the same words once more would be no news to a screen reader.
      told.current = null;
      setWords('');
      return;
    }
    told.current = filter;
    setWords(t('filter_outcome', [wholeNumber(articles)]));
  }, [filter, articles]);
  return words;
}
