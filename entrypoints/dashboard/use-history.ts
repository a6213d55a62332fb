import { useCallback, useEffect, useState } from 'preact/hooks';
import { type ListVisits, nextPage } from '@/components/history-pages';
import type { Visit } from '@/lib/domain';
import { sendMessage } from '@/lib/messaging';

const PAGE = 100;
/** Milliseconds of stillness before a search is asked. */
const STILL = 250;

export const listVisits: ListVisits = (query) => sendMessage('history:list', query);

interface Shown {
  phase: 'loading' | 'ready' | 'refused';
  visits: Visit[];
  count: number | null;
  more: boolean;
}

const NOTHING: Shown = { phase: 'loading', visits: [], count: null, more: false };

/** The visits that match a search, as far as they were loaded, and the ways to load more or all anew. */
export function useHistory(text: string) {
  const [shown, setShown] = useState(NOTHING);
  const [round, setRound] = useState(0);

  // A new round asks the same question again.
  useEffect(() => {
    let current = true;
    const load = async () => {
      try {
        const page = await nextPage(listVisits, text, [], PAGE);
        const count = await sendMessage('history:count', { text });
        if (current) setShown({ phase: 'ready', count, ...page });
      } catch {
        if (current) setShown({ ...NOTHING, phase: 'refused' });
      }
    };
    const timer = setTimeout(load, text === '' ? 0 : STILL);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, round]);

  const loadMore = useCallback(async () => {
    try {
      const page = await nextPage(listVisits, text, shown.visits, PAGE);
      setShown((now) => ({ ...now, visits: [...shown.visits, ...page.visits], more: page.more }));
    } catch {
      setShown({ ...NOTHING, phase: 'refused' });
    }
  }, [text, shown.visits]);

  const reload = useCallback(() => setRound((now) => now + 1), []);
  return { ...shown, loadMore, reload };
}
