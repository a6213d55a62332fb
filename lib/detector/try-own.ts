import { LANGUAGES } from '@/lib/language';
import {
  checkModel,
  type NamedFile,
  type OwnModel,
  type OwnModels,
  ProblemError,
  type TryRequest,
} from '@/lib/own-model';
import { DetectorError } from './detector-error';
import type { OwnEngine } from './own-engine';

/** What a trial needs; handed in, so that every way to fail can be tested. */
export interface TryDependencies {
  store: OwnModels;
  load(model: OwnModel, files: ReadonlyMap<string, Blob>): Promise<OwnEngine>;
  fetchFromHub(request: { host: string; id: string }, onLoaded: (bytes: number) => void): Promise<NamedFile[]>;
}

/** Between two notes of how far a fetch is. */
const NOTED_EVERY = 400;

/**
 * Scores a text of each language: a model that fails, gives no number or gives all texts the same one is no detector.
 *
 * @throws {ProblemError}
 */
export async function tryEngine(engine: OwnEngine): Promise<void> {
  const scores: number[] = [];
  for (const { sample } of LANGUAGES) {
    const ids = engine.encode(sample).slice(0, engine.card.windowTokens);
    scores.push(await engine.score(ids));
  }
  if (!scores.every(Number.isFinite)) throw new ProblemError('no-scores', scores.join(', '));
  if (new Set(scores).size === 1) throw new ProblemError('always-the-same', scores.join(', '));
}

async function stageFromHub(request: { host: string; id: string }, deps: TryDependencies): Promise<void> {
  const { store } = deps;
  let noted = Date.now();
  const files = await deps.fetchFromHub(request, (loaded) => {
    if (Date.now() - noted < NOTED_EVERY) return;
    noted = Date.now();
    void store.setJob({ phase: 'fetching', loaded, problem: null });
  });
  const { host, id } = request;
  await store.stage(await checkModel(files, id, { kind: 'hub', host, id }));
}

async function run(request: TryRequest, deps: TryDependencies): Promise<void> {
  const { store } = deps;
  if (request.from === 'hub') {
    await store.setJob({ phase: 'fetching', loaded: 0, problem: null });
    await stageFromHub(request, deps);
  }
  await store.setJob({ phase: 'trying', loaded: 0, problem: null });
  const model = await store.staged();
  if (!model) throw new ProblemError('stopped', 'nothing is staged');
  const engine = await deps.load(model, await store.files(model));
  try {
    await tryEngine(engine);
    await store.describe({ labels: engine.labels, aiLabel: engine.aiLabel });
  } finally {
    await engine.close?.();
  }
}

/** Tries a model and writes down in the store how it went; never rejects. */
export async function tryOwnModel(request: TryRequest, deps: TryDependencies): Promise<void> {
  try {
    await run(request, deps);
    await deps.store.setJob({ phase: 'done', loaded: 0, problem: null });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    const known = cause instanceof ProblemError ? cause.problem : null;
    const code = cause instanceof DetectorError ? 'cannot-load' : 'stopped';
    await deps.store.setJob({ phase: 'failed', loaded: 0, problem: known ?? { code, detail } });
  }
}
