import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BadFile, ImportState } from '@/components/dashboard/ImportPanel';
import { type MergePlan, sendMessage } from '@/lib/messaging';
import { BackupError, readBackup } from '@/lib/report';
import { textOf } from './text-of';

/** The way of a backup into the history: read, checked, shown, and merged on the reader's word. */
export function useImport(onMerged: () => void) {
  const [state, setState] = useState<ImportState>({ phase: 'idle' });
  // A file chosen later, or a cancel, ends the one before.
  const round = useRef(0);
  const open = useRef<string | null>(null);

  const drop = useCallback(async () => {
    const name = open.current;
    open.current = null;
    if (name) await sendMessage('import:cancel', name).catch(() => {});
  }, []);

  // A page that is left with a plan not acted on leaves nothing waiting.
  useEffect(
    () => () => {
      round.current += 1;
      void drop();
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
        open.current = name;
        for await (const rows of readBackup(textOf(file, reading))) {
          if (round.current !== mine) return;
          await sendMessage('import:add', { name, ...rows });
        }
        const plan = await sendMessage('import:plan', name);
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
    setState({ phase: 'merging', name });
    try {
      const plan = await merged(open.current);
      open.current = null;
      setState({ phase: 'done', name, plan });
      onMerged();
    } catch (cause) {
      await drop();
      setState({ phase: 'bad', name, why: 'not-merged', detail: detailOf(cause) });
    }
  }, [state, drop, onMerged]);

  const onCancel = useCallback(() => {
    round.current += 1;
    setState({ phase: 'idle' });
    void drop();
  }, [drop]);

  return { state, onFile, onCommit, onCancel };
}

/** Waits for a merge, turn by turn: of a million visits it takes minutes. */
async function merged(name: string): Promise<MergePlan> {
  for (;;) {
    const plan = await sendMessage('import:commit', name);
    if (plan) return plan;
  }
}

function badness(cause: unknown): { why: BadFile; detail: string | null } {
  if (cause instanceof BackupError) return { why: cause.code, detail: null };
  const unreadable = cause instanceof DOMException && cause.name === 'NotReadableError';
  return { why: unreadable ? 'unreadable' : 'not-merged', detail: detailOf(cause) };
}

const detailOf = (cause: unknown): string | null => (cause instanceof Error ? cause.message : null);
