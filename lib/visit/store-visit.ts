import type { Evidence, Verdict } from '@/lib/domain';
import { failureOf, type History, visitOf } from '@/lib/history';
import type { StoreOutcome } from '@/lib/messaging';
import type { Done } from './page-view';

/** What it takes to store a visit. */
export interface StoreDependencies {
  history: Pick<History, 'save' | 'amend'>;
  now(): number;
}

type PageView = Pick<Done, 'visitId' | 'url' | 'title'>;

/** Reasons that say nothing of the page, only of the detector's state: such a visit is not worth a row. */
const TRANSIENT: readonly string[] = ['model-missing', 'model-corrupt', 'own-model-broken', 'detector-failed'];

const isTransient = ({ reason }: Verdict) => TRANSIENT.includes(reason);

/** What the history keeps: nothing that only says that a picture says nothing. */
const isKept = ({ about, strength }: Evidence) => about === 'text' || strength !== 'context';

const inBrief = ({ evidence, reason }: Verdict) =>
  [reason, ...evidence.filter(isKept).map(({ code, values }) => code + values.join())].join('\n');

/** Stores a visit with its first verdict; never rejects. */
export async function storeVisit(
  page: PageView,
  verdict: Verdict,
  { history, now }: StoreDependencies,
): Promise<StoreOutcome> {
  if (isTransient(verdict)) return 'not-stored';
  try {
    await history.save(visitOf(page, verdict, now()));
    return 'stored';
  } catch (cause) {
    return failureOf(cause);
  }
}

/** Brings what is stored of a page view up to a later verdict, and says what became of it; never rejects. */
export async function storeAmended(state: Done, verdict: Verdict, deps: StoreDependencies): Promise<StoreOutcome> {
  const kept = { ...verdict, evidence: verdict.evidence.filter(isKept) };
  // The verdict before was not worth a row, so none was deleted; this one may be.
  if (state.stored === 'not-stored' && isTransient(state.verdict)) return storeVisit(state, kept, deps);
  if (state.stored !== 'stored' || inBrief(kept) === inBrief(state.verdict)) return state.stored;
  try {
    // The time is the row's own, and a row that the reader deleted stays deleted.
    return (await deps.history.amend(visitOf(state, kept, deps.now()))) ? 'stored' : 'not-stored';
  } catch (cause) {
    return failureOf(cause);
  }
}
