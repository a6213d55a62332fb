import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Place, Section } from '@/components/dashboard/address';
import { DashboardFrame, SECTION_NAMES } from '@/components/dashboard/DashboardFrame';
import { FilterBar } from '@/components/dashboard/FilterBar';
import { filterOf } from '@/components/dashboard/filter-of';
import { useSetting } from '@/components/use-setting';
import { sendMessage } from '@/lib/messaging';
import { weeklySummary } from '@/lib/settings';
import { t } from '@/lib/words';
import { FiguresSection } from './FiguresSection';
import { FilesSection } from './FilesSection';
import { HistorySection } from './HistorySection';
import { useAnnouncement } from './use-announcement';
import { useDetectorErrors } from './use-detector-errors';
import { useFigures } from './use-figures';
import { useHistoryChanges } from './use-history-changes';
import { useImport } from './use-import';
import { usePlace } from './use-place';
import { useWeekFirst } from './use-week-first';
import { WeekSection } from './WeekSection';

const SHOW_FIGURES: ReadonlySet<Section> = new Set(['overview', 'sites', 'files']);

/** Wires the dashboard: the address says what is looked at, the history answers. */
export function App() {
  const [place, go] = usePlace();
  const week = useSetting(weeklySummary) === true;
  useWeekFirst(week, go);
  const errors = useDetectorErrors();
  const [sites, setSites] = useState<string[]>([]);
  const filter = useFilter(place);
  const changes = useHistoryChanges();
  // Where no figures are shown, none are made.
  const figures = useFigures(filter, place.step, SHOW_FIGURES.has(place.section) ? errors : null, changes);
  // Here and not in its section: a merge goes on while the reader looks at another.
  const importing = useImport(figures.reload);

  // The figures first: they are what the reader waits for. A change asks again.
  const figured = figures.phase !== 'loading' || figures.overview !== null;
  useEffect(() => {
    if (!figured) return;
    sendMessage('history:sites').then(
      (list) => setSites(list.map(({ site }) => site.id)),
      () => setSites([]),
    );
  }, [figured, changes]);

  const announcement = useAnnouncement(filter, SHOW_FIGURES.has(place.section) ? figures : null);
  useEffect(() => {
    document.title = t('page_title', [t(SECTION_NAMES[place.section])]);
  }, [place.section]);

  const common = { place, filter, figures, onPlace: go };
  return (
    <DashboardFrame
      place={place}
      week={week}
      announcement={announcement}
      onSettings={() => void browser.runtime.openOptionsPage()}
    >
      {place.section !== 'week' && (
        <FilterBar
          place={place}
          sites={sites}
          languages={figures.overview?.languages.map(({ language }) => language) ?? []}
          onPlace={go}
        />
      )}
      {(place.section === 'overview' || place.section === 'sites') && <FiguresSection {...common} errors={errors} />}
      {place.section === 'history' && <HistorySection place={place} filter={filter} changes={changes} onPlace={go} />}
      {place.section === 'files' && <FilesSection {...common} importing={importing} />}
      {place.section === 'week' && <WeekSection errors={errors} changes={changes} />}
    </DashboardFrame>
  );
}

/** The filter of a place. It stays the same object while the place asks the same, whatever its section. */
function useFilter(place: Place) {
  const asked = JSON.stringify(filterOf(place, Date.now()));
  // What was written just above is read again: the text is the identity.
  return useMemo(() => JSON.parse(asked) as ReturnType<typeof filterOf>, [asked]);
}
