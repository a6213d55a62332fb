import { useId } from 'preact/hooks';
import { Scroller } from '@/components/Scroller';
import { formatMeaning, formatName, t, wholeNumber } from '@/lib/words';
import { LanguageChoices } from '../LanguageChoices';
import { type ExportChoice, GROUPS, type Offered, optionsOf } from './export-choice';
import { ListOptions } from './ListOptions';

/** What a file would hold. */
export interface ExportPreview {
  visits: number;
  articles: number;
  sites: number;
  /** How the file begins; null where it is not for reading. */
  beginning: string | null;
  /** Lists: sites that pass, with how sure that is; null for other formats. */
  listed: { id: string; words: string; popular: boolean }[] | null;
}

export interface ExportProps {
  formats: readonly Offered[];
  choice: ExportChoice;
  /** Null: being counted. */
  preview: ExportPreview | null;
  /** Rows written of all; null: no file is being made. */
  progress: { done: number; of: number } | null;
  /** What became of the last file. */
  outcome: 'saved' | 'cancelled' | 'failed' | null;
  /** In words, what of the history goes into the file. */
  scope: string;
  onChoice(change: Partial<ExportChoice>): void;
  onExport(): void;
  onCancel(): void;
}

/** Choosing a file and making it. */
export function ExportPanel(props: ExportProps) {
  const { formats, choice, preview, progress, outcome } = props;
  const busy = progress !== null;
  const nothing = preview !== null && (preview.articles === 0 || preview.listed?.length === 0);
  return (
    <section class="block">
      <h2>{t('export_title')}</h2>
      <p class="lead">{t('export_intro')}</p>
      <fieldset class="formats" disabled={busy}>
        <legend class="unseen">{t('export_format')}</legend>
        {GROUPS.map((group) => (
          <Group key={group} group={group} formats={formats} choice={choice} onChoice={props.onChoice} />
        ))}
      </fieldset>
      <Options {...props} busy={busy} />
      <p class="scope">{props.scope}</p>
      <Preview preview={preview} />
      <div class="actions">
        <button
          type="button"
          class="button strong"
          disabled={busy || preview === null || nothing}
          onClick={props.onExport}
        >
          {t('export_save', [formatName(choice.format)])}
        </button>
        {progress && (
          <>
            <progress max={Math.max(1, progress.of)} value={progress.done} aria-label={t('export_progress_label')} />
            <span class="soft">{t('export_progress', [wholeNumber(progress.done), wholeNumber(progress.of)])}</span>
            <button type="button" class="button" onClick={props.onCancel}>
              {t('confirm_cancel')}
            </button>
          </>
        )}
        <output>{outcome && !busy ? t(`export_${outcome}`) : ''}</output>
      </div>
    </section>
  );
}

function Group({
  group,
  formats,
  choice,
  onChoice,
}: { group: (typeof GROUPS)[number] } & Pick<ExportProps, 'formats' | 'choice' | 'onChoice'>) {
  const name = useId();
  const mine = formats.filter((format) => format.group === group);
  if (mine.length === 0) return null;
  return (
    <div role="group" aria-labelledby={name}>
      <h3 id={name}>{t(`export_group_${group}`)}</h3>
      {mine.map(({ id, extension }) => (
        <label key={id} class="choice">
          <input
            type="radio"
            name="format"
            value={id}
            checked={choice.format === id}
            onChange={() => onChoice({ format: id })}
          />
          <span>
            {formatName(id)} <small>.{extension}</small>
            <small class="meaning">{formatMeaning(id)}</small>
          </span>
        </label>
      ))}
    </div>
  );
}

function Options(props: ExportProps & { busy: boolean }) {
  const { choice, busy, onChoice } = props;
  const options = optionsOf(choice.format);
  if (options.length === 0) return null;
  return (
    <fieldset class="options" disabled={busy}>
      <legend>{t('export_options')}</legend>
      {options.includes('byteOrderMark') && (
        <label class="choice">
          <input
            type="checkbox"
            checked={choice.byteOrderMark}
            onChange={({ currentTarget }) => onChoice({ byteOrderMark: currentTarget.checked })}
          />
          <span>
            {t('export_bom')}
            <small class="meaning">{t('export_bom_more')}</small>
          </span>
        </label>
      )}
      {options.includes('hideTitles') && (
        <label class="choice">
          <input
            type="checkbox"
            checked={choice.hideTitles}
            onChange={({ currentTarget }) => onChoice({ hideTitles: currentTarget.checked })}
          />
          <span>
            {t('export_hide_titles')}
            <small class="meaning">{t('export_hide_titles_more')}</small>
          </span>
        </label>
      )}
      {options.includes('language') && (
        <label class="row">
          <span>{t('export_language')}</span>
          <select
            class="field"
            value={choice.language}
            onChange={({ currentTarget }) => onChoice({ language: currentTarget.value })}
          >
            <LanguageChoices />
          </select>
        </label>
      )}
      {options.includes('threshold') && (
        <ListOptions choice={choice} listed={props.preview?.listed ?? null} onChoice={onChoice} />
      )}
    </fieldset>
  );
}

function Preview({ preview }: { preview: ExportPreview | null }) {
  if (!preview) return <p class="loading">{t('export_counting')}</p>;
  const counts = [wholeNumber(preview.visits), wholeNumber(preview.articles), wholeNumber(preview.sites)];
  return (
    <>
      <p>{t('export_counts', counts)}</p>
      {preview.beginning !== null && (
        <details class="table">
          <summary>{t('export_beginning')}</summary>
          <Scroller class="beginning" label={t('export_beginning')}>
            <pre>{preview.beginning}</pre>
          </Scroller>
        </details>
      )}
    </>
  );
}
