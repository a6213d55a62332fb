import '@/components/styles/page.css';
import '@/components/styles/popup.css';
import '@/components/styles/sheet.css';
import '@/components/styles/dashboard.css';
import { type ComponentChildren, render } from 'preact';
import type { HistoryOptionsProps } from '@/components/HistoryOptions';
import { OptionsView } from '@/components/OptionsView';
import { type PopupProps, PopupView } from '@/components/PopupView';
import { startPage } from '@/components/start-page';
import { dashboards } from './dashboard';
import { modelCard, verdicts } from './samples';

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

function done(name: keyof typeof verdicts, stored: Extract<PopupProps['state'], { phase: 'done' }>['stored']) {
  const page = { visitId: 'v', url: 'https://rivers.example/a', title: 'Unlocking the Power of Mindful Productivity' };
  return popup({ state: { phase: 'done', ...page, verdict: verdicts[name], stored } });
}

function options(card: typeof modelCard | null, sitesOff: string[], history: Partial<HistoryOptionsProps> = {}) {
  const does = { onLanguage: nothing, onPause: nothing, onSiteOn: nothing };
  return (
    <OptionsView
      language="auto"
      paused={false}
      sitesOff={sitesOff}
      card={card}
      history={{ ...HISTORY, ...history }}
      {...does}
    />
  );
}

const pages: Record<string, () => ComponentChildren> = {
  'popup-done': () => done('likely', 'stored'),
  'popup-private': () => done('low', 'private-window'),
  'popup-broken': () => done('broken', 'not-stored'),
  'popup-full': () => done('unclear', 'history-full'),
  'popup-none': () => popup({}),
  'popup-new-tab': () => popup({ site: null }),
  'popup-reading': () => popup({ state: { phase: 'reading', visitId: 'v' } }),
  'popup-paused': () => popup({ paused: true }),
  'popup-site-off': () => popup({ siteOff: true }),
  'popup-unreachable': () => popup({ state: { phase: 'unreachable' } }),
  options: () => options(modelCard, ['mail.example', 'news.example.cn']),
  'options-missing': () => options(null, [], { refused: true, retention: 90 }),
  'options-retention': () => options(modelCard, [], { asking: { days: 90, visits: 412 } }),
  ...dashboards,
};

/** Draws one page of ours with sample data. */
export async function showPage(name: string, body: HTMLElement): Promise<void> {
  await startPage();
  if (name.startsWith('popup')) body.className = 'popup';
  render(pages[name]?.(), body);
}
