import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * What a screen reader is told after a filter was changed: the outcome, once it is there. Nothing at the start, and
 * nothing when only the history has changed.
 *
 * @param filter its identity must stay while it means the same
 * @param outcome in words; null: not known yet
 */
export function useAnnouncement(filter: unknown, outcome: string | null): string {
  const told = useRef(filter);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (outcome === null || told.current === filter) return;
    told.current = filter;
    setWords(outcome);
  }, [filter, outcome]);
  return words;
}
