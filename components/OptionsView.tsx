import { t } from '@/lib/words';
import { HistoryOptions, type HistoryOptionsProps } from './HistoryOptions';
import { LanguageChoices } from './LanguageChoices';
import { Mark } from './Mark';
import { ModelFacts } from './ModelFacts';
import type { ModelCard } from './model-card';
import { OwnModelOptions, type OwnModelProps } from './OwnModelOptions';
import { Switch } from './Switch';

export interface OptionsProps {
  /** A folder name in `_locales`, or `auto`. */
  language: string;
  paused: boolean;
  sitesOff: readonly string[];
  /** Null: it could not be read. */
  card: ModelCard | null;
  history: HistoryOptionsProps;
  own: OwnModelProps;
  onLanguage(code: string): void;
  onPause(paused: boolean): void;
  onSiteOn(site: string): void;
}

const LIMITS = [
  'options_limit_estimate',
  'options_limit_edited',
  'options_limit_formulaic',
  'options_limit_languages',
  'options_limit_pictures',
] as const;

/** The settings page. */
export function OptionsView(props: OptionsProps) {
  return (
    <div class="sheet">
      <header class="head">
        <Mark size={32} />
        <h1>{t('options_title')}</h1>
      </header>
      <main>
        <section class="block">
          <label class="row">
            <span>{t('options_language')}</span>
            <select
              class="field"
              value={props.language}
              onChange={(event) => props.onLanguage(event.currentTarget.value)}
            >
              <option value="auto">{t('options_language_auto')}</option>
              <LanguageChoices />
            </select>
          </label>
        </section>
        <section class="block">
          <h2>{t('options_reading')}</h2>
          <Switch
            label={t('options_pause')}
            note={t('options_pause_more')}
            on={props.paused}
            onChange={props.onPause}
          />
          <h3>{t('options_sites')}</h3>
          <Sites sites={props.sitesOff} onSiteOn={props.onSiteOn} />
        </section>
        <HistoryOptions {...props.history} />
        <section class="block">
          <h2>{t('options_model')}</h2>
          <ModelFacts card={props.card} />
          <h3>{t('options_limits')}</h3>
          <ul class="limits">
            {LIMITS.map((limit) => (
              <li key={limit}>{t(limit)}</li>
            ))}
          </ul>
        </section>
        <OwnModelOptions {...props.own} />
      </main>
    </div>
  );
}

function Sites({ sites, onSiteOn }: { sites: readonly string[]; onSiteOn(site: string): void }) {
  if (sites.length === 0) return <p class="soft">{t('options_sites_none')}</p>;
  return (
    <ul class="sites">
      {sites.map((site) => (
        <li key={site} class="row">
          <span>{site}</span>
          <button
            type="button"
            class="button"
            aria-label={t('options_site_remove_label', [site])}
            onClick={() => onSiteOn(site)}
          >
            {t('options_site_remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
