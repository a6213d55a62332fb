import { useState } from 'preact/hooks';
import { fileSize, ownProblemSentence, t } from '@/lib/words';
import { ConfirmDialog } from './ConfirmDialog';
import { Pairs } from './Pairs';
import { Switch } from './Switch';

/** The reader's own model, as the settings show it. */
export interface ShownModel {
  name: string;
  version: string;
  source: { kind: 'files' } | { kind: 'hub'; host: string; id: string };
  bytes: number;
  /** Version of the thresholds that it brings; null: none. */
  thresholds: string | null;
  on: boolean;
}

export interface OwnModelProps {
  /** Null: there is none. */
  model: ShownModel | null;
  /** What is being done with a new one; null: nothing. */
  work: { phase: 'checking' | 'fetching' | 'trying'; loaded: number } | null;
  /** Why the last one was not taken. */
  problem: { code: string; detail: string } | null;
  /** Labels of a new model of which the reader has to say which means AI; null: nothing to say. */
  labels: readonly string[] | null;
  /** Name of the hub's host. */
  host: string;
  hubAllowed: boolean;
  onFiles(files: readonly File[]): void;
  onLabel(at: number): void;
  onOn(on: boolean): void;
  onRemove(): void;
  onHub(on: boolean): void;
  onFetch(id: string): void;
}

/** Settings about the reader's own model: bring it, use it or not, remove it. */
export function OwnModelOptions(props: OwnModelProps) {
  const { model, work, problem, labels, host } = props;
  const [asking, setAsking] = useState(false);
  return (
    <section class="block spaced own-model">
      <h2>{t('own_title')}</h2>
      <p class="soft">{t('own_more')}</p>
      {model && <Facts model={model} onOn={props.onOn} onRemove={() => setAsking(true)} />}
      <div class="choices">
        <Chooser label={t('own_choose_folder')} folder disabled={work !== null} onFiles={props.onFiles} />
        <Chooser label={t('own_choose_files')} disabled={work !== null} onFiles={props.onFiles} />
      </div>
      {work && <Work work={work} />}
      {labels && <Labels labels={labels} onLabel={props.onLabel} />}
      {problem && (
        <p class="failed" role="alert">
          <strong>{t('own_problem')}</strong> {ownProblemSentence(problem.code)}
          {problem.detail && <small class="soft">{problem.detail}</small>}
        </p>
      )}
      <Switch
        label={t('own_hub', [host])}
        note={t('own_hub_more', [host])}
        on={props.hubAllowed}
        onChange={props.onHub}
      />
      {props.hubAllowed && <Hub disabled={work !== null} onFetch={props.onFetch} />}
      {asking && (
        <ConfirmDialog
          title={t('own_remove_title')}
          text={t('own_remove_more')}
          onAnswer={(yes) => {
            setAsking(false);
            if (yes) props.onRemove();
          }}
        />
      )}
    </section>
  );
}

function Facts({ model, onOn, onRemove }: { model: ShownModel; onOn(on: boolean): void; onRemove(): void }) {
  const { source, thresholds } = model;
  const rows: [string, string][] = [
    [t('own_name'), model.name],
    [t('own_version'), model.version],
    [t('own_source'), source.kind === 'hub' ? t('own_source_hub', [source.id, source.host]) : t('own_source_files')],
    [t('own_size'), fileSize(model.bytes)],
    [t('own_calibration'), thresholds ? t('own_calibration_own', [thresholds]) : t('own_calibration_none')],
  ];
  return (
    <>
      <Pairs class="pairs" rows={rows} />
      <Switch label={t('own_on')} note={t('own_on_more')} on={model.on} onChange={onOn} />
      <div>
        <button type="button" class="button" onClick={onRemove}>
          {t('own_remove')}
        </button>
      </div>
    </>
  );
}

interface ChooserProps {
  label: string;
  folder?: boolean;
  disabled: boolean;
  onFiles(files: readonly File[]): void;
}

function Chooser({ label, folder = false, disabled, onFiles }: ChooserProps) {
  return (
    <label class="button chooser" aria-disabled={disabled}>
      <input
        type="file"
        multiple
        // Not yet in the types, though every browser has it.
        {...(folder ? { webkitdirectory: true } : {})}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same files can be chosen again, after a correction.
          currentTarget.value = '';
          onFiles(files);
        }}
      />
      {label}
    </label>
  );
}

function Work({ work: { phase, loaded } }: { work: NonNullable<OwnModelProps['work']> }) {
  const words = { checking: 'own_checking', fetching: 'own_fetching', trying: 'own_trying' } as const;
  return (
    <p class="soft" role="status">
      {t(words[phase], [fileSize(loaded)])}
    </p>
  );
}

function Labels({ labels, onLabel }: { labels: readonly string[]; onLabel(at: number): void }) {
  return (
    <label class="row">
      <span>
        {t('own_label')}
        <small class="soft">{t('own_label_more')}</small>
      </span>
      <select
        class="field"
        value=""
        onChange={({ currentTarget: { value } }) => value !== '' && onLabel(Number(value))}
      >
        <option value="">{t('own_label_choose')}</option>
        {labels.map((label, at) => (
          <option key={at} value={String(at)}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Hub({ disabled, onFetch }: { disabled: boolean; onFetch(id: string): void }) {
  const [id, setId] = useState('');
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (id.trim() !== '') onFetch(id.trim());
      }}
    >
      <input
        class="field wide-field"
        aria-label={t('own_hub_id')}
        placeholder="owner/name"
        value={id}
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget: { value } }) => setId(value)}
      />
      <button type="submit" class="button" disabled={disabled || id.trim() === ''}>
        {t('own_hub_fetch')}
      </button>
    </form>
  );
}
