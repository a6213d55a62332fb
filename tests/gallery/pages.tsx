import '@/components/styles/page.css';
import '@/components/styles/popup.css';
import '@/components/styles/sheet.css';
import { type ComponentChildren, render } from 'preact';
import { type HistoryProps, HistoryView } from '@/components/HistoryView';
import { OptionsView } from '@/components/OptionsView';
import { type PopupProps, PopupView } from '@/components/PopupView';
import { startPage } from '@/components/start-page';
import { modelCard, verdicts, visits } from './samples';

const nothing = () => {};
const NOW = new Date(2025, 2, 4, 20, 30).getTime();

function popup(change: Partial<PopupProps>) {
  const switches = { site: 'rivers.example', siteOff: false, paused: false };
  const does = { onSite: nothing, onPause: nothing, onSettings: nothing };
  return <PopupView state={{ phase: 'none' }} {...switches} {...does} {...change} />;
}

function done(name: keyof typeof verdicts, stored: Extract<PopupProps['state'], { phase: 'done' }>['stored']) {
  const page = { visitId: 'v', url: 'https://rivers.example/a', title: 'Unlocking the Power of Mindful Productivity' };
  return popup({ state: { phase: 'done', ...page, verdict: verdicts[name], stored } });
}

function history(change: Partial<HistoryProps>) {
  const rows = visits(NOW);
  return (
    <HistoryView
      phase="ready"
      visits={rows}
      count={1280}
      more
      text=""
      selected={new Set(['visit-1'])}
      asking={null}
      exporting={false}
      failed={false}
      now={NOW}
      onSearch={nothing}
      onSelect={nothing}
      onMore={nothing}
      onAsk={nothing}
      onAnswer={nothing}
      onExport={nothing}
      onRetry={nothing}
      {...change}
    />
  );
}

function options(card: typeof modelCard | null, sitesOff: string[]) {
  const does = { onLanguage: nothing, onPause: nothing, onSiteOn: nothing };
  return <OptionsView language="auto" paused={false} sitesOff={sitesOff} card={card} {...does} />;
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
  history: () => history({}),
  'history-empty': () => history({ visits: [], count: 0, more: false, selected: new Set() }),
  'history-no-match': () => history({ visits: [], count: 0, more: false, text: 'glacier', selected: new Set() }),
  'history-refused': () => history({ phase: 'refused', visits: [] }),
  'history-confirm': () => history({ asking: 'all', failed: true }),
  options: () => options(modelCard, ['mail.example', 'news.example.cn']),
  'options-missing': () => options(null, []),
};

/** Draws one page of ours with sample data. */
export async function showPage(name: string, body: HTMLElement): Promise<void> {
  await startPage();
  if (name.startsWith('popup')) body.className = 'popup';
  render(pages[name]?.(), body);
}
