import { VERDICT_KINDS } from '@/lib/domain';
import { languageName, t, verdictWord } from '@/lib/words';
import { isFiltered, type Place, RANGES, START } from './address';

interface Props {
  place: Place;
  /** Ids of the sites that the history knows, most articles first. */
  sites: readonly string[];
  /** Codes of the languages that the history holds; null: not identified. */
  languages: readonly (string | null)[];
  onPlace(change: Partial<Place>): void;
}

/** Stands for visits whose language was not identified, in the address and in the list. */
export const NO_LANGUAGE = 'none';

/** The filters. They apply to every section, exports included. */
export function FilterBar({ place, sites, languages, onPlace }: Props) {
  const codes = new Set(['en', 'zh', ...languages.map((code) => code ?? NO_LANGUAGE), place.language].filter(Boolean));
  return (
    <form class="filters" aria-label={t('filter_label')} onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{t('filter_range')}</span>
        <select
          class="field"
          value={place.range}
          onChange={({ currentTarget: { value } }) =>
            onPlace({ range: RANGES.find((range) => range === value) ?? START.range })
          }
        >
          {RANGES.map((range) => (
            <option key={range} value={range}>
              {t(`filter_range_${range}`)}
            </option>
          ))}
        </select>
      </label>
      {place.range === 'own' && <OwnDates place={place} onPlace={onPlace} />}
      <label>
        <span>{t('filter_site')}</span>
        <input
          class="field"
          type="search"
          list="known-sites"
          value={place.site}
          placeholder={t('filter_site_all')}
          onChange={({ currentTarget }) => onPlace({ site: currentTarget.value.trim() })}
        />
        <datalist id="known-sites">
          {sites.slice(0, 500).map((site) => (
            <option key={site} value={site} />
          ))}
        </datalist>
      </label>
      <label>
        <span>{t('filter_language')}</span>
        <select
          class="field"
          value={place.language}
          onChange={({ currentTarget }) => onPlace({ language: currentTarget.value })}
        >
          <option value="">{t('filter_language_all')}</option>
          {[...codes].map((code) => (
            <option key={code} value={code}>
              {code === NO_LANGUAGE ? t('filter_language_none') : languageName(code)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('filter_kind')}</span>
        <select
          class="field"
          value={place.kind}
          onChange={({ currentTarget: { value } }) =>
            onPlace({ kind: VERDICT_KINDS.find((kind) => kind === value) ?? '' })
          }
        >
          <option value="">{t('filter_kind_all')}</option>
          {VERDICT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {verdictWord(kind)}
            </option>
          ))}
        </select>
      </label>
      {place.text !== '' && place.section !== 'history' && (
        <label>
          <span>{t('filter_text')}</span>
          <input
            class="field"
            type="search"
            value={place.text}
            onChange={({ currentTarget }) => onPlace({ text: currentTarget.value })}
          />
        </label>
      )}
      {isFiltered(place) && (
        <button
          type="button"
          class="button"
          onClick={() => onPlace({ ...START, section: place.section, step: place.step })}
        >
          {t('filter_clear')}
        </button>
      )}
    </form>
  );
}

function OwnDates({ place, onPlace }: Pick<Props, 'place' | 'onPlace'>) {
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{t(`filter_${end}`)}</span>
          <input
            class="field"
            type="date"
            value={place[end]}
            onChange={({ currentTarget }) => onPlace({ [end]: currentTarget.value })}
          />
        </label>
      ))}
    </>
  );
}
