import type { Cell, CoveredLanguage } from '@/lib/domain';

/** Every way in which a model can be refused. Each has its own sentence in `_locales` (`own_problem_*`). */
export type ProblemCode =
  | 'nothing'
  | 'no-model'
  | 'several-models'
  | 'no-tokenizer'
  | 'external-data'
  | 'empty-file'
  | 'too-large'
  | 'pointer'
  | 'not-onnx'
  | 'not-json'
  | 'bad-card'
  | 'bad-thresholds'
  | 'missing-file'
  | 'hash'
  | 'no-room'
  | 'cannot-load'
  | 'no-scores'
  | 'always-the-same'
  | 'bad-id'
  | 'host-refused'
  | 'not-found'
  | 'not-reached'
  | 'stopped';

export interface Problem {
  code: ProblemCode;
  /** The file at fault, or the technical cause; shown small. */
  detail: string;
}

/** A model that can't be taken, and why. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'ProblemError';
    this.problem = { code, detail };
  }
}

/** What a reader's `model.json` says, as far as it says anything. */
export interface OwnCard {
  name: string | null;
  version: string | null;
  windowTokens: number | null;
  maxWindows: number | null;
  minTokens: number | null;
  /** Which of the model's labels means AI: its place or its name. */
  aiLabel: number | string | null;
  /** Platt scaling by language, as in the shipped `model.json`. */
  calibration: Record<CoveredLanguage, { slope: number; offset: number }> | null;
  /** Null: the model brings none, and its score stays a number without a claim. */
  thresholds: { version: string; cells: Cell[] } | null;
  /** SHA-256 by path, hexadecimal; empty where it names none. */
  files: Record<string, string>;
}

export type Source = { kind: 'files' } | { kind: 'hub'; host: string; id: string };

/** A model that the reader brought, without its files. */
export interface OwnModel {
  /** Names the place of its files; a new one for every model that is brought. */
  folder: string;
  name: string;
  /** The version that it gives itself, and the beginning of the weights' hash: other weights are another version. */
  version: string;
  source: Source;
  bytes: number;
  card: OwnCard;
  /** Names of the classifier's outputs; empty until it was tried. */
  labels: string[];
  /** Which output means AI; null: nobody has said. */
  aiLabel: number | null;
  on: boolean;
  addedAt: number;
}

/** What is to be tried: files that were put in the store, or a model of a hub. */
export type TryRequest = { from: 'files' } | { from: 'hub'; host: string; id: string };

/** How far a trial is. Kept in the store, so that it outlives whoever asked. */
export interface Job {
  phase: 'fetching' | 'trying' | 'done' | 'failed';
  /** Bytes fetched so far. */
  loaded: number;
  problem: Problem | null;
  /** Milliseconds since 1970 of the last sign of life. */
  at: number;
}
