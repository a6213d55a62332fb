import { useEffect, useState } from 'preact/hooks';
import { type Weeks, WeekView } from '@/components/dashboard/WeekView';
import { Notice } from '@/components/Notice';
import { sendMessage } from '@/lib/messaging';
import { type DetectorErrors, mondayOf } from '@/lib/statistics';
import { t } from '@/lib/words';

/** Assessed articles below which no percentage is named: as for every period. */
const MINIMUM = 10;

/** Wires the week's page: this week, the last, and the one before. */
export function WeekSection({ errors, changes }: { errors: DetectorErrors | null; changes: number }) {
  const [weeks, setWeeks] = useState<Weeks | 'refused' | null>(null);
  // A change of the history asks again.
  useEffect(() => {
    if (!errors) return;
    const at = Date.now();
    const figures = (back: number) =>
      sendMessage('history:figures', {
        filter: { from: mondayOf(at, -back), to: mondayOf(at, 1 - back) },
        unit: 'week',
        minimum: MINIMUM,
        errors,
      });
    Promise.all([figures(0), figures(1), figures(2)]).then(
      ([now, last, before]) => setWeeks({ at, now, last, before }),
      () => setWeeks('refused'),
    );
  }, [errors, changes]);
  if (weeks === 'refused') {
    return <Notice role="alert" title={t('history_refused')} text={t('history_refused_more')} />;
  }
  return weeks ? <WeekView weeks={weeks} /> : <p class="loading">{t('history_loading')}</p>;
}
