import { t, wholeNumber } from '@/lib/words';
import type { ExportPreview } from './ExportPanel';
import { type ExportChoice, optionsOf } from './export-choice';

interface Props {
  choice: ExportChoice;
  /** Null: being counted. */
  listed: ExportPreview['listed'];
  onChoice(change: Partial<ExportChoice>): void;
}

const THRESHOLDS = [0.2, 0.3, 0.5, 0.7, 0.9];
const MINIMA = [10, 20, 50, 100];

/** From when on a site is listed, and which sites that makes: each can be taken off. */
export function ListOptions({ choice, listed, onChoice }: Props) {
  return (
    <>
      <label class="row">
        <span>{t('list_threshold')}</span>
        <select
          class="field"
          value={String(choice.threshold)}
          onChange={({ currentTarget }) => onChoice({ threshold: Number(currentTarget.value) })}
        >
          {THRESHOLDS.map((share) => (
            <option key={share} value={String(share)}>
              {t('share_value', [String(Math.round(share * 100))])}
            </option>
          ))}
        </select>
      </label>
      <label class="row">
        <span>{t('list_minimum')}</span>
        <select
          class="field"
          value={String(choice.minimumPages)}
          onChange={({ currentTarget }) => onChoice({ minimumPages: Number(currentTarget.value) })}
        >
          {MINIMA.map((count) => (
            <option key={count} value={String(count)}>
              {wholeNumber(count)}
            </option>
          ))}
        </select>
      </label>
      {optionsOf(choice.format).includes('without') ? (
        <SitesToTake choice={choice} listed={listed} onChoice={onChoice} />
      ) : (
        <p class="soft">{t('list_corpus')}</p>
      )}
    </>
  );
}

function SitesToTake({ choice, listed, onChoice }: Props) {
  const off = new Set(choice.without);
  const put = (id: string, on: boolean) =>
    onChoice({ without: on ? choice.without.filter((other) => other !== id) : [...choice.without, id] });
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={choice.popular}
          onChange={({ currentTarget }) => onChoice({ popular: currentTarget.checked })}
        />
        <span>
          {t('list_popular')}
          <small class="meaning">{t('list_popular_more')}</small>
        </span>
      </label>
      <p class="failed">{t('list_caution')}</p>
      {listed && listed.length === 0 && <p class="soft">{t('list_none')}</p>}
      {listed && listed.length > 0 && (
        <div role="group" aria-label={t('list_sites')} class="listed">
          <p class="soft">{t('list_sites')}</p>
          {listed.map(({ id, words, popular }) => (
            <label key={id} class="choice">
              <input
                type="checkbox"
                checked={!off.has(id) && (choice.popular || !popular)}
                disabled={popular && !choice.popular}
                onChange={({ currentTarget }) => put(id, currentTarget.checked)}
              />
              <span>
                {id}
                <small class="meaning">{popular ? `${words} · ${t('list_is_popular')}` : words}</small>
              </span>
            </label>
          ))}
        </div>
      )}
    </>
  );
}
