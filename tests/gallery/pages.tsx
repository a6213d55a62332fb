import '@/components/styles/page.css';
import '@/components/styles/popup.css';
import '@/components/styles/sheet.css';
import '@/components/styles/dashboard.css';
import { type ComponentChildren, render } from 'preact';
import type { HistoryOptionsProps } from '@/components/HistoryOptions';
import { OptionsView } from '@/components/OptionsView';
import type { OwnModelProps } from '@/components/OwnModelOptions';
import { type PopupProps, PopupView } from '@/components/PopupView';
import { startPage } from '@/components/start-page';
import { dashboards } from './dashboard';
import { modelCard, ownVerdicts, verdicts } from './samples';

const nothing = () => {};
const HISTORY: HistoryOptionsProps = {
  retentions: [30, 90, 365],
  retention: null,
  asking: null,
  room: { visits: 1284, usage: 61_200_000, quota: 9e9, persisted: false },
  refused: false,
  week: true,
  notice: false,
  noticeRefused: false,
  onRetention: nothing,
  onAnswer: nothing,
  onPersist: nothing,
  onWeek: nothing,
  onNotice: nothing,
};

function popup(change: Partial<PopupProps>) {
  const switches = { site: 'rivers.example', siteOff: false, paused: false };
  const does = { onSite: nothing, onPause: nothing, onSettings: nothing };
  return <PopupView state={{ phase: 'none' }} {...switches} {...does} {...change} />;
}

const shown = { ...verdicts, ...ownVerdicts };

function done(name: keyof typeof shown, stored: Extract<PopupProps['state'], { phase: 'done' }>['stored']) {
  const page = { visitId: 'v', url: 'https://rivers.example/a', title: 'Unlocking the Power of Mindful Productivity' };
  return popup({ state: { phase: 'done', ...page, verdict: shown[name], stored } });
}

const OWN: OwnModelProps = {
  model: null,
  work: null,
  problem: null,
  labels: null,
  host: 'hub.example',
  hubAllowed: false,
  onFiles: nothing,
  onLabel: nothing,
  onOn: nothing,
  onRemove: nothing,
  onHub: nothing,
  onFetch: nothing,
};
const OWN_MODEL: OwnModelProps['model'] = {
  name: 'essay-detector',
  version: '1.2#3fa0b91c',
  source: { kind: 'hub', host: 'hub.example', id: 'someone/essay-detector' },
  bytes: 66_400_000,
  thresholds: null,
  on: true,
};

function options(
  card: typeof modelCard | null,
  sitesOff: string[],
  history: Partial<HistoryOptionsProps> = {},
  own: Partial<OwnModelProps> = {},
) {
  const does = { onLanguage: nothing, onPause: nothing, onSiteOn: nothing };
  return (
    <OptionsView
      language="auto"
      paused={false}
      sitesOff={sitesOff}
      card={card}
      history={{ ...HISTORY, ...history }}
      own={{ ...OWN, ...own }}
      {...does}
    />
  );
}

const pages: Record<string, () => ComponentChildren> = {
  'popup-done': () => done('likely', 'stored'),
  'popup-private': () => done('low', 'private-window'),
  'popup-broken': () => done('broken', 'not-stored'),
  'popup-full': () => done('unclear', 'history-full'),
  'popup-own': () => done('own', 'stored'),
  'popup-own-calibrated': () => done('ownCalibrated', 'stored'),
  'popup-mixed': () => done('unclear', 'stored'),
  'popup-none': () => popup({}),
  'popup-new-tab': () => popup({ site: null }),
  'popup-reading': () => popup({ state: { phase: 'reading', visitId: 'v' } }),
  'popup-paused': () => popup({ paused: true }),
  'popup-site-off': () => popup({ siteOff: true }),
  'popup-unreachable': () => popup({ state: { phase: 'unreachable' } }),
  options: () => options(modelCard, ['mail.example', 'news.example.cn']),
  'options-missing': () => options(null, [], { refused: true, retention: 90 }),
  'options-retention': () => options(modelCard, [], { asking: { days: 90, visits: 412 } }),
  'options-own': () => options(modelCard, [], {}, { model: OWN_MODEL, hubAllowed: true }),
  'options-own-label': () =>
    options(
      modelCard,
      [],
      {},
      { model: OWN_MODEL && { ...OWN_MODEL, thresholds: '2026-11' }, labels: ['LABEL_0', 'LABEL_1'] },
    ),
  'options-own-problem': () =>
    options(modelCard, [], {}, { problem: { code: 'bad-thresholds', detail: 'cells[3]: lower above upper' } }),
  ...dashboards,
};

/** Draws one page of ours with sample data. */
export async function showPage(name: string, body: HTMLElement): Promise<void> {
  await startPage();
  if (name.startsWith('popup')) body.className = 'popup';
  render(pages[name]?.(), body);
}
