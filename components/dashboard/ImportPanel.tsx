import { Scroller } from '@/components/Scroller';
import type { MergeCounts, MergePlan } from '@/lib/messaging';
import { problemSentence, t, wholeNumber } from '@/lib/words';

/** Why a file was not taken. */
export type BadFile = keyof typeof BAD;

const BAD = {
  'not-json': 'import_bad_not_json',
  'not-a-backup': 'import_bad_not_a_backup',
  'newer-version': 'import_bad_newer_version',
  'too-large': 'import_bad_too_large',
  'cut-short': 'import_bad_cut_short',
  unreadable: 'import_bad_unreadable',
  full: 'import_bad_full',
  replaced: 'import_bad_replaced',
  'not-merged': 'import_bad_not_merged',
} as const;

/** What is told while something goes on. */
const AT_WORK = {
  reading: 'import_reading',
  comparing: 'import_comparing',
  merging: 'import_merging',
} as const;

export type ImportState =
  | { phase: 'idle' }
  | { phase: 'reading'; name: string; done: number; of: number }
  | { phase: 'bad'; name: string; why: BadFile; detail: string | null }
  | { phase: 'planned'; name: string; plan: MergePlan }
  | { phase: 'comparing' | 'merging'; name: string; done: number; of: number }
  | { phase: 'done'; name: string; plan: MergePlan };

interface Props {
  state: ImportState;
  onFile(file: File): void;
  onCommit(): void;
  onCancel(): void;
}

/** Merging a backup: first what it would do, and only then, on the reader's word, doing it. */
export function ImportPanel({ state, onFile, onCommit, onCancel }: Props) {
  const busy = state.phase === 'reading' || state.phase === 'comparing' || state.phase === 'merging';
  return (
    <section class="block">
      <h2>{t('import_title')}</h2>
      <p class="lead">{t('import_intro')}</p>
      <label class="drop" data-busy={busy}>
        <input
          type="file"
          accept=".json,application/json"
          disabled={busy}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
            // The same file can be chosen again after it was mended.
            currentTarget.value = '';
          }}
        />
        <span>{t('import_choose')}</span>
      </label>
      <div aria-live="polite" data-phase={state.phase}>
        {busy && (
          <div class="actions">
            <progress
              {...(state.of > 0 ? { max: state.of, value: Math.min(state.done, state.of) } : {})}
              aria-label={t(AT_WORK[state.phase], [state.name])}
            />
            <span class="soft">
              {t(AT_WORK[state.phase], [state.name])}
              {state.phase === 'merging' && state.of > 0 && (
                // Read out at every step, it would never end: to a screen reader the bar tells it.
                <span aria-hidden="true">
                  {' '}
                  {t('export_progress', [wholeNumber(state.done), wholeNumber(state.of)])}
                </span>
              )}
            </span>
            <button type="button" class="button" onClick={onCancel}>
              {t('confirm_cancel')}
            </button>
          </div>
        )}
        {state.phase === 'bad' && (
          <div class="failed" role="alert">
            <p>
              <strong>{state.name}</strong>
            </p>
            <p>{t(BAD[state.why])}</p>
            <p>{t('import_nothing_changed')}</p>
            {state.detail && <p class="soft">{state.detail}</p>}
          </div>
        )}
        {(state.phase === 'planned' || state.phase === 'done') && (
          <Plan plan={state.plan} done={state.phase === 'done'} name={state.name} />
        )}
      </div>
      {state.phase === 'planned' && (
        <div class="actions">
          <button type="button" class="button strong" disabled={gainOf(state.plan) === 0} onClick={onCommit}>
            {t('import_commit')}
          </button>
          <button type="button" class="button" onClick={onCancel}>
            {t('confirm_cancel')}
          </button>
        </div>
      )}
    </section>
  );
}

/** Rows that a merge would write. */
function gainOf({ visits, corrections }: MergePlan): number {
  return visits.new + visits.taken + corrections.new + corrections.taken;
}

function Plan({ plan, done, name }: { plan: MergePlan; done: boolean; name: string }) {
  return (
    <>
      <h3>{t(done ? 'import_done' : 'import_plan', [name])}</h3>
      {!done && gainOf(plan) === 0 && <p>{t('import_nothing_new')}</p>}
      <Scroller class="wide" label={t('import_title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('import_rows')}</th>
              <th scope="col">{t('import_new')}</th>
              <th scope="col">{t('import_same')}</th>
              <th scope="col">{t('import_conflicting')}</th>
              <th scope="col">{t('import_taken')}</th>
              <th scope="col">{t('import_invalid')}</th>
            </tr>
          </thead>
          <tbody>
            <Row name={t('import_visits')} counts={plan.visits} />
            <Row name={t('import_corrections')} counts={plan.corrections} />
          </tbody>
        </table>
      </Scroller>
      <p class="soft">{t('import_rule')}</p>
      {plan.problems.length > 0 && (
        <details class="table" open={!done}>
          <summary>{t('import_problems', [wholeNumber(plan.visits.invalid + plan.corrections.invalid)])}</summary>
          <ul class="limits">
            {plan.problems.map(({ row, of, why, field }) => (
              <li key={`${of}${row}${why}${field}`}>
                {t(of === 'visits' ? 'import_problem_visit' : 'import_problem_correction', [
                  wholeNumber(row),
                  problemSentence(why, field),
                ])}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Row({ name, counts }: { name: string; counts: MergeCounts }) {
  const cells = [counts.new, counts.same, counts.conflicting, counts.taken, counts.invalid];
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((count, at) => (
        <td key={at}>{wholeNumber(count)}</td>
      ))}
    </tr>
  );
}
