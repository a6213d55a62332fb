import type { StoreOutcome, TabState } from '@/lib/messaging';
import { t } from '@/lib/words';
import { Mark } from './Mark';
import { Notice } from './Notice';
import { Switch } from './Switch';
import { VerdictCard } from './VerdictCard';

export interface PopupProps {
  /** `unreachable`: the background did not answer. */
  state: TabState | { phase: 'unreachable' };
  /** Host of the page in the tab; null where it is not known or no web page. */
  site: string | null;
  siteOff: boolean;
  paused: boolean;
  onSite(on: boolean): void;
  onPause(paused: boolean): void;
  onSettings(): void;
}

/** The popup: the current tab's result, and the switches. */
export function PopupView({ state, site, siteOff, paused, onSite, onPause, onSettings }: PopupProps) {
  return (
    <div class="frame">
      <header class="bar">
        <Mark />
        <h1>Headwater</h1>
        <nav>
          <a href="/dashboard.html" target="_blank" rel="noreferrer">
            {t('popup_history')}
          </a>
          <button type="button" class="link" onClick={onSettings}>
            {t('popup_settings')}
          </button>
        </nav>
      </header>
      <main>
        <Body state={state} site={siteOff ? site : null} paused={paused} />
      </main>
      <footer>
        {site && (
          <Switch label={t('popup_site_switch')} note={site} on={!siteOff} disabled={paused} onChange={onSite} />
        )}
        <Switch label={t('popup_pause_switch')} on={paused} onChange={onPause} />
      </footer>
    </div>
  );
}

function Body({ state, site, paused }: { state: PopupProps['state']; site: string | null; paused: boolean }) {
  if (paused) return <Notice title={t('popup_paused')} text={t('popup_paused_more')} />;
  if (site) return <Notice title={t('popup_site_off')} text={t('popup_site_off_more', [site])} />;
  if (state.phase === 'unreachable') {
    return <Notice role="alert" title={t('popup_unreachable')} text={t('popup_unreachable_more')} />;
  }
  if (state.phase === 'none') return <Notice title={t('popup_none')} text={t('popup_none_more')} />;
  if (state.phase === 'reading') return <Notice busy title={t('popup_reading')} text={t('popup_reading_more')} />;
  return (
    <>
      {state.title && <p class="about">{state.title}</p>}
      <VerdictCard view={{ phase: 'done', verdict: state.verdict }} about={state} />
      <Stored outcome={state.stored} />
    </>
  );
}

const STORED = {
  storing: 'stored_storing',
  'private-window': 'stored_private_window',
  'history-full': 'stored_history_full',
  'history-refused': 'stored_history_refused',
  'not-stored': 'stored_not_stored',
} as const satisfies Record<Exclude<StoreOutcome, 'stored'>, string>;

/** Says what became of the visit, where it was not simply kept. */
function Stored({ outcome }: { outcome: StoreOutcome }) {
  if (outcome === 'stored') return null;
  return (
    <p class="stored" role="status">
      {t(STORED[outcome])}
    </p>
  );
}
