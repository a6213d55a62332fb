import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { HistoryFilter, KeptVisit } from '@/lib/messaging';
import { sendMessage } from '@/lib/messaging';

const CHUNK = 200;
/** Milliseconds of stillness before what came into sight is asked for: a long scroll passes by thousands. */
const STILL = 60;

interface Shown {
  phase: 'loading' | 'ready' | 'refused';
  count: number | null;
}

/** The visits of a part of the history, fetched as they come into sight. */
export function useVisits(filter: HistoryFilter) {
  const [shown, setShown] = useState<Shown>({ phase: 'loading', count: null });
  const [chunks, setChunks] = useState<ReadonlyMap<number, readonly KeptVisit[]>>(new Map());
  const [round, setRound] = useState(0);
  // What is wanted and what was asked belong to one question: a new one begins with neither.
  const question = useRef({ asked: new Set<number>(), timer: 0 });

  // A new round asks the same question again.
  useEffect(() => {
    const mine = { asked: new Set<number>([0]), timer: 0 };
    question.current = mine;
    Promise.all([sendMessage('history:count', filter), sendMessage('history:list', { ...filter, limit: CHUNK })]).then(
      ([count, first]) => {
        if (question.current !== mine) return;
        setChunks(new Map([[0, first]]));
        setShown({ phase: 'ready', count });
      },
      () => question.current === mine && setShown({ phase: 'refused', count: null }),
    );
    return () => clearTimeout(mine.timer);
  }, [filter, round]);

  const onRows = useCallback(
    (start: number, end: number) => {
      const mine = question.current;
      clearTimeout(mine.timer);
      mine.timer = window.setTimeout(() => {
        for (let chunk = Math.floor(start / CHUNK); chunk * CHUNK < end; chunk += 1) {
          if (mine.asked.has(chunk)) continue;
          mine.asked.add(chunk);
          void sendMessage('history:list', { ...filter, offset: chunk * CHUNK, limit: CHUNK }).then(
            (visits) => question.current === mine && setChunks((now) => new Map(now).set(chunk, visits)),
            // Asked again when it next comes into sight.
            () => mine.asked.delete(chunk),
          );
        }
      }, STILL);
    },
    [filter],
  );

  const visitAt = useCallback(
    (index: number) => chunks.get(Math.floor(index / CHUNK))?.[index % CHUNK] ?? null,
    [chunks],
  );
  const reload = useCallback(() => setRound((now) => now + 1), []);
  return { ...shown, visitAt, onRows, reload };
}
