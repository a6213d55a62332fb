import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BadFile, ImportState } from '@/components/dashboard/ImportPanel';
import { type MergePlan, type MergeProgress, sendMessage } from '@/lib/messaging';
import { BackupError, readBackup } from '@/lib/report';
import { textOf } from './text-of';

/** Milliseconds between two looks at how far a merge is. */
const LOOK = 500;

/** The way of a backup into the history: read, checked, shown, and merged on the reader's word. */
export function useImport(onMerged: () => void) {
  const [state, setState] = useState<ImportState>({ phase: 'idle' });
  // A file chosen later, or a cancel, ends the one before.
  const round = useRef(0);
  const open = useRef<string | null>(null);
  // From the reader's word to the background's answer, which alone says what became of it.
  const merging = useRef<{ name: string; cancelled: boolean } | null>(null);

  const drop = useCallback(async () => {
    const name = open.current;
    open.current = null;
    if (name) await sendMessage('import:cancel', name).catch(() => {});
  }, []);

  // A page that is left with a plan not acted on leaves nothing waiting; a merge goes on.
  useEffect(
    () => () => {
      round.current += 1;
      if (!merging.current) void drop();
    },
    [drop],
  );

  const onFile = useCallback(
    async (file: File) => {
      round.current += 1;
      const mine = round.current;
      const put = (next: ImportState) => {
        if (round.current === mine) setState(next);
      };
      await drop();
      const reading = (done: number) => put({ phase: 'reading', name: file.name, done, of: file.size });
      reading(0);
      try {
        const name = await sendMessage('import:begin');
        if (round.current !== mine) {
          // Cancelled before it had a name.
          await sendMessage('import:cancel', name);
          return;
        }
        open.current = name;
        // The next rows are read while the background checks the last.
        let adding: Promise<void> = Promise.resolve();
        for await (const rows of readBackup(textOf(file, reading))) {
          await adding;
          if (round.current !== mine) return;
          adding = sendMessage('import:add', { name, ...rows });
          // It is awaited, and so told, in its turn.
          adding.catch(() => {});
        }
        await adding;
        put({ phase: 'comparing', name: file.name, done: 0, of: 0 });
        const plan = await inTurns('import:plan', name, (progress) =>
          put({ phase: 'comparing', name: file.name, ...progress }),
        );
        put({ phase: 'planned', name: file.name, plan });
      } catch (cause) {
        // What was read of a file that turned out broken waits nowhere.
        if (round.current === mine) await drop();
        put({ phase: 'bad', name: file.name, ...badness(cause) });
      }
    },
    [drop],
  );

  const onCommit = useCallback(async () => {
    if (state.phase !== 'planned' || !open.current) return;
    const { name } = state;
    const mine = round.current;
    const put = (next: ImportState) => {
      if (round.current === mine) setState(next);
    };
    const merge = { name: open.current, cancelled: false };
    merging.current = merge;
    put({ phase: 'merging', name, done: 0, of: 0 });
    try {
      const plan = await inTurns('import:commit', merge.name, (progress) =>
        put({ phase: 'merging', name, ...progress }),
      );
      if (round.current === mine) open.current = null;
      put({ phase: 'done', name, plan });
      onMerged();
    } catch (cause) {
      if (round.current === mine) await drop();
      put(merge.cancelled && isGone(cause) ? { phase: 'idle' } : { phase: 'bad', name, ...badness(cause) });
    } finally {
      merging.current = null;
    }
  }, [state, drop, onMerged]);

  const onCancel = useCallback(() => {
    if (merging.current) {
      // It may be done already: its answer tells.
      merging.current.cancelled = true;
      const { name } = merging.current;
      const cancel = () => sendMessage('import:cancel', name);
      // A background that ended meanwhile has not heard it, and merges anew.
      cancel()
        .catch(cancel)
        .catch(() => {});
      return;
    }
    round.current += 1;
    setState({ phase: 'idle' });
    void drop();
  }, [drop]);

  return { state, onFile, onCommit, onCancel };
}

/**
 * Waits for a dry run or a merge, turn by turn, and tells how far it is: of a million visits it takes minutes. A background
 * that ended in the middle, or before its answer was heard, is asked once more.
 */
async function inTurns(
  work: 'import:plan' | 'import:commit',
  name: string,
  onProgress: (progress: MergeProgress) => void,
): Promise<MergePlan> {
  let ended = false;
  const asking = setInterval(async () => {
    const progress = await sendMessage('import:progress', name).catch(() => null);
    // An answer may come later than the end.
    if (progress && !ended) onProgress(progress);
  }, LOOK);
  try {
    for (let again = false; ; ) {
      const plan = await sendMessage(work, name).catch((cause) => {
        if (again || (cause instanceof Error && OWN_WORDS.has(cause.message))) throw cause;
        again = true;
        return null;
      });
      if (plan) return plan;
    }
  } finally {
    ended = true;
    clearInterval(asking);
  }
}

/** Says whether a merge failed because what waited for it was dropped. */
function isGone(cause: unknown): boolean {
  return cause instanceof Error && (cause.message === 'import cancelled' || cause.message === 'unknown import');
}

function badness(cause: unknown): { why: BadFile; detail: string | null } {
  if (cause instanceof BackupError) return { why: cause.code, detail: null };
  if (cause instanceof DOMException && cause.name === 'NotReadableError') {
    return { why: 'unreadable', detail: cause.message };
  }
  const detail = cause instanceof Error ? cause.message : null;
  const known = detail === null ? undefined : TOLD[detail];
  return known ? { why: known, detail: null } : { why: 'not-merged', detail };
}

/** Failures that the background tells in its own words, and the sentence for each. */
const TOLD: Partial<Record<string, BadFile>> = { 'history-full': 'full', 'unknown import': 'replaced' };

/** All that it says so: any other failure may be that of the way to it. */
const OWN_WORDS: ReadonlySet<string> = new Set([...Object.keys(TOLD), 'import cancelled']);
