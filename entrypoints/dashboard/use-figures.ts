import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HistoryFilter } from '@/lib/messaging';
import { sendMessage } from '@/lib/messaging';
import type { DetectorErrors, Overview, PeriodUnit } from '@/lib/statistics';

export interface FiguresState {
  /** The last figures that were read; they stay while newer ones are made. */
  overview: Overview | null;
  /** The filter that `overview` answers. */
  answered: HistoryFilter | null;
  phase: 'loading' | 'ready' | 'refused';
  reload(): void;
}

const NOTHING = { overview: null, answered: null, phase: 'loading' } as const;

/**
 * The figures of a part of the history.
 *
 * @param filter its identity must stay while it means the same
 * @param errors null: not read yet, so nothing is asked
 * @param changes grows when the history has changed
 */
export function useFigures(
  filter: HistoryFilter,
  unit: PeriodUnit,
  errors: DetectorErrors | null,
  changes: number,
): FiguresState {
  const [state, setState] = useState<Omit<FiguresState, 'reload'>>(NOTHING);
  const [round, setRound] = useState(0);

  // A new round, or a change, asks the same question again.
  useEffect(() => {
    if (!errors) return;
    let current = true;
    setState((now) => ({ ...now, phase: 'loading' }));
    sendMessage('history:figures', { filter, unit, errors }).then(
      (overview) => current && setState({ overview, answered: filter, phase: 'ready' }),
      () => current && setState({ ...NOTHING, phase: 'refused' }),
    );
    return () => {
      current = false;
    };
  }, [filter, unit, errors, round, changes]);

  const reload = useCallback(() => setRound((now) => now + 1), []);
  return { ...state, reload };
}
