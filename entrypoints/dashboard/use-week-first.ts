import { useEffect } from 'preact/hooks';
import type { Place } from '@/components/dashboard/address';
import { weekShown } from '@/lib/settings';
import { dayOf, mondayOf } from '@/lib/statistics';

/** Opens the week's page first, once a week, for those who asked for it; an address that names a place is left alone. */
export function useWeekFirst(wanted: boolean, go: (change: Partial<Place>) => void): void {
  useEffect(() => {
    if (!wanted || location.hash !== '') return;
    const monday = dayOf(mondayOf(Date.now()));
    void weekShown.getValue().then(async (shown) => {
      // Another day than the one noted: a clock that was set back must not hide the page for weeks.
      if (shown === monday) return;
      await weekShown.setValue(monday);
      go({ section: 'week' });
    });
  }, [wanted, go]);
}
