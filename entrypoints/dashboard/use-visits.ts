import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { HistoryFilter, KeptVisit } from '@/lib/messaging';
import { sendMessage } from '@/lib/messaging';
import { isSearch, searchOn } from './search-on';

const CHUNK = 200;
/** Milliseconds of stillness before what came into sight is asked for: a long scroll passes by thousands. */
const STILL = 60;

interface Shown {
  phase: 'loading' | 'ready' | 'refused';
  count: number | null;
  counting: boolean;
}

/** What was asked and answered belongs to one question: a new one begins with neither. */
interface Question {
  asked: Set<number>;
  timer: number;
  chunks: Map<number, readonly KeptVisit[]>;
}

function newQuestion(asked: readonly number[]): Question {
  return { asked: new Set(asked), timer: 0, chunks: new Map() };
}

/**
 * The visits of a part of the history, fetched as they come into sight.
 *
 * @param changes grows when the history has changed
 */
export function useVisits(filter: HistoryFilter, changes: number) {
  const [shown, setShown] = useState<Shown>({ phase: 'loading', count: null, counting: false });
  const [chunks, setChunks] = useState<ReadonlyMap<number, readonly KeptVisit[]>>(new Map());
  const [round, setRound] = useState(0);
  const question = useRef(newQuestion([]));
  // Rows in sight: they are asked for again with everything else, so that a change leaves no gap where the reader looks.
  const sight = useRef({ start: 0, end: 0 });
  // What was told, and of which filter: asked again, the list neither shrinks nor loses rows before the end.
  const told = useRef<{ filter: HistoryFilter; count: number; ended: boolean } | null>(null);

  // A new round, or a change, asks the same question again.
  useEffect(() => {
    const search = isSearch(filter);
    const mine = newQuestion(search ? [0] : [0, ...chunksIn(sight.current)]);
    question.current = mine;
    const before = told.current?.filter === filter ? told.current : null;
    const isCurrent = () => question.current === mine;
    const refused = () => {
      if (!isCurrent()) return;
      told.current = null;
      setShown({ phase: 'refused', count: null, counting: false });
    };
    const fetch = (list: Iterable<number>) =>
      Promise.all(Array.from(list, async (chunk) => mine.chunks.set(chunk, await askChunk(filter, chunk))));
    const tell = (count: number, ended: boolean) => {
      if (!isCurrent() || (before && !ended && (before.ended || count < before.count))) return;
      told.current = { filter, count, ended };
      setChunks((now) => new Map([...(before && !ended ? now : []), ...mine.chunks]));
      setShown({ phase: ended ? 'ready' : 'loading', count: count > 0 || ended ? count : null, counting: !ended });
    };
    if (search) {
      searchOn(filter, isCurrent, async ({ visits, count, ended }) => {
        mine.chunks.set(0, visits);
        // Rows in sight further down are known to be there only now.
        if (ended) await fetch(chunksIn(sight.current).filter((chunk) => !mine.chunks.has(chunk)));
        tell(count, ended);
      }).catch(refused);
    } else {
      Promise.all([sendMessage('history:count', filter), fetch(mine.asked)]).then(
        ([count]) => tell(count, true),
        refused,
      );
    }
    return () => {
      clearTimeout(mine.timer);
      // Nobody looks any more, or another question is asked next: a search that goes on ends here.
      question.current = newQuestion([]);
    };
  }, [filter, round, changes]);

  const onRows = useCallback(
    (start: number, end: number) => {
      sight.current = { start, end };
      const mine = question.current;
      clearTimeout(mine.timer);
      mine.timer = window.setTimeout(() => {
        for (const chunk of chunksIn({ start, end })) {
          if (mine.asked.has(chunk)) continue;
          mine.asked.add(chunk);
          void askChunk(filter, chunk).then(
            (visits) => {
              mine.chunks.set(chunk, visits);
              if (question.current !== mine || told.current?.filter !== filter) return;
              setChunks((now) => new Map(now).set(chunk, visits));
            },
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
  // After the reader's own deletion: what was deleted goes from sight at once.
  const reload = useCallback(() => {
    told.current = null;
    setRound((now) => now + 1);
  }, []);
  return { ...shown, visitAt, onRows, reload };
}

function askChunk(filter: HistoryFilter, chunk: number): Promise<KeptVisit[]> {
  return sendMessage('history:list', { ...filter, offset: chunk * CHUNK, limit: CHUNK });
}

/** The chunks that some rows lie in. */
function chunksIn({ start, end }: { start: number; end: number }): number[] {
  const first = Math.floor(start / CHUNK);
  return Array.from({ length: Math.ceil(end / CHUNK) - first }, (_, at) => first + at);
}
