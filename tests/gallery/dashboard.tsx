import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Place, readPlace, START } from '@/components/dashboard/address';
import { DashboardFrame } from '@/components/dashboard/DashboardFrame';
import { ExportPanel, type ExportPreview } from '@/components/dashboard/ExportPanel';
import { type ExportChoice, groupOf, offered } from '@/components/dashboard/export-choice';
import { FilterBar } from '@/components/dashboard/FilterBar';
import { ImportPanel, type ImportState } from '@/components/dashboard/ImportPanel';
import { OverviewView } from '@/components/dashboard/OverviewView';
import { SitesView } from '@/components/dashboard/SitesView';
import { WeekView } from '@/components/dashboard/WeekView';
import { type HistoryProps, HistoryView } from '@/components/HistoryView';
import type { KeptVisit, MergePlan } from '@/lib/messaging';
import { t } from '@/lib/words';
import { emptyOverview, overview, SITES, youngOverview } from './figures';
import { QUIET_HISTORY } from './history-props';
import { visits } from './samples';

const nothing = () => {};
const NOW = new Date(2025, 2, 4, 20, 30).getTime();

function frame(change: Partial<Place>, content: ComponentChildren) {
  const place = { ...START, ...change };
  return (
    <DashboardFrame place={place} week announcement="" onSettings={nothing}>
      {place.section !== 'week' && (
        <FilterBar
          place={place}
          sites={SITES.map(({ site }) => site.id)}
          languages={['en', 'zh', 'fr', null]}
          onPlace={nothing}
        />
      )}
      {content}
    </DashboardFrame>
  );
}

function figures(of: (now: number) => ReturnType<typeof overview>, filtered = false, change: Partial<Place> = {}) {
  const place: Partial<Place> = { ...change, ...(filtered ? { site: 'rivers.example', range: '30d' as const } : {}) };
  const shown = of(NOW);
  return frame(
    place,
    <OverviewView
      overview={shown}
      filtered={filtered}
      errorsKnown
      step={shown.unit}
      onUnit={nothing}
      siteAddress={(id) => `#${id}`}
    />,
  );
}

const SAMPLE = visits(NOW);

/** A list of any length, made of the same few visits. */
function visitAt(index: number): KeptVisit | null {
  const visit = SAMPLE[index % SAMPLE.length];
  if (!visit || index < 0) return null;
  return { ...visit, id: `v${index}`, visitedAt: NOW - index * 3 * 3_600_000, siteId: visit.site };
}

function history(change: Partial<HistoryProps>) {
  return frame(
    { section: 'history' },
    <HistoryView
      {...QUIET_HISTORY}
      row={innerWidth <= 640 ? 124 : 68}
      visitAt={visitAt}
      claims={new Map([[SAMPLE[3]?.url ?? '', 'person' as const]])}
      selected={new Set(['v1', 'v2'])}
      now={NOW}
      {...change}
    />,
  );
}

const IDS: [string, string][] = [
  ['csv', 'csv'],
  ['json', 'json'],
  ['ndjson', 'ndjson'],
  ['html', 'html'],
  ['markdown', 'md'],
  ['ublacklist', 'txt'],
  ['ubo', 'txt'],
  ['hosts', 'txt'],
  ['corpus-exclude', 'jsonl'],
  ['corpus-include', 'jsonl'],
];
const OFFERED = offered(IDS.map(([id, extension]) => ({ id, extension })));
const PLAN: MergePlan = {
  visits: { new: 812, same: 392, conflicting: 4, taken: 1, invalid: 2 },
  corrections: { new: 3, same: 0, conflicting: 1, taken: 1, invalid: 0 },
  problems: [
    { row: 17, of: 'visits', why: 'not-a-web-address', field: 'url' },
    { row: 401, of: 'visits', why: 'missing', field: 'visitedAt' },
  ],
};

function Files({ format, state, running = false }: { format: string; state: ImportState; running?: boolean }) {
  const [choice, setChoice] = useState<ExportChoice>({
    format,
    byteOrderMark: true,
    hideTitles: false,
    language: 'zh_CN',
    threshold: 0.5,
    minimumPages: 20,
    without: ['growth.example'],
    popular: false,
  });
  const listed = SITES.slice(1, 5).map(({ site }, at) => ({
    id: site.id,
    words: '52 / 88, 48–69 %',
    popular: at === 0,
  }));
  const preview: ExportPreview = {
    visits: 1702,
    articles: 1284,
    sites: 8,
    beginning: 'visited_at,url,site,title\r\n2025-03-03T04:05:06.000Z,https://rivers.example/a,rivers.example,…',
    listed: groupOf(choice.format) === 'list' ? listed : null,
  };
  return (
    <>
      <ExportPanel
        formats={OFFERED}
        choice={choice}
        preview={preview}
        progress={running ? { done: 42_000, of: 100_000 } : null}
        outcome={null}
        scope={t('export_scope_all')}
        onChoice={(change) => setChoice((now) => ({ ...now, ...change }))}
        onExport={nothing}
        onCancel={nothing}
      />
      <ImportPanel state={state} onFile={nothing} onCommit={nothing} onCancel={nothing} />
    </>
  );
}

const files = (format: string, state: ImportState, running?: boolean) =>
  frame({ section: 'files' }, <Files format={format} state={state} {...(running ? { running } : {})} />);
const NAME = 'headwater-json-2025-03-01.json';

export const dashboards: Record<string, () => ComponentChildren> = {
  overview: () => figures(overview, false, readPlace(location.hash)),
  'overview-day': () => figures((now) => overview(now, 'day')),
  'overview-month': () => figures((now) => overview(now, 'month')),
  'overview-young': () => figures(youngOverview),
  'overview-empty': () => figures(emptyOverview),
  'overview-no-match': () => figures(emptyOverview, true),
  sites: () =>
    frame(
      { section: 'sites' },
      <SitesView sites={SITES} minimum={10} filtered={false} address={(id) => `#${id}`} onDelete={nothing} />,
    ),
  history: () => history({}),
  'history-empty': () => history({ count: 0, selected: new Set() }),
  'history-no-match': () => history({ count: 0, text: 'glacier', filtered: true, selected: new Set() }),
  'history-searching': () =>
    history({ phase: 'loading', counting: true, count: 31, text: 'river', filtered: true, selected: new Set() }),
  'history-refused': () => history({ phase: 'refused', count: null }),
  'history-confirm': () => history({ asking: 'all', failed: true }),
  'files-csv': () => files('csv', { phase: 'idle' }),
  'files-running': () => files('html', { phase: 'reading', name: NAME, done: 3, of: 8 }, true),
  'files-list': () => files('ublacklist', { phase: 'planned', name: NAME, plan: PLAN }),
  'files-comparing': () => files('json', { phase: 'comparing', name: NAME, done: 0, of: 0 }),
  'files-merging': () => files('json', { phase: 'merging', name: NAME, done: 312_000, of: 1_000_000 }),
  'files-replaced': () => files('json', { phase: 'bad', name: NAME, why: 'replaced', detail: null }),
  'files-bad': () =>
    files('json', { phase: 'bad', name: 'notes.txt', why: 'not-json', detail: 'Unexpected token “#” at position 0' }),
  week: () =>
    frame(
      { section: 'week' },
      <WeekView weeks={{ at: NOW, now: youngOverview(NOW), last: overview(NOW), before: overview(NOW - 1e9) }} />,
    ),
};
