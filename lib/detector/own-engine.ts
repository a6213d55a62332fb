import { OWN_MODEL } from '@/lib/domain';
import { guessLabel, type OwnModel } from '@/lib/own-model';
import type { Engine } from './assess';
import { DetectorError } from './detector-error';
import type { ModelCard } from './model';
import { openModel } from './open-model';

/** What a reader's model needs beside its own files. */
export interface OwnEngineSource {
  files: ReadonlyMap<string, Blob>;
  /** Any address that is ours: files are answered for from `files`, and never asked of anybody. */
  root: string;
  /** As for the shipped model. */
  runtime: string;
}

/** An engine, and what was found out about the model by opening it. */
export interface OwnEngine extends Engine {
  labels: string[];
  aiLabel: number | null;
}

/** Left out by many models: enough for transformers.js to run an encoder that brings its own tokenizer. */
const DEFAULTS: Record<string, string> = {
  'config.json': '{"model_type":"bert"}',
  'tokenizer_config.json': '{"tokenizer_class":"PreTrainedTokenizerFast"}',
};

const USUAL_WINDOW = 254;
const USUAL_MOST = 8;
const USUAL_SHORTEST = 60;

/** Answers from files alone: whatever transformers.js asks for, no machine hears of it. */
export function filesOnly(files: ReadonlyMap<string, Blob>, folder: string): typeof fetch {
  return async (address) => {
    const asked = String(address instanceof Request ? address.url : address);
    const path = asked.slice(asked.indexOf(folder) + folder.length + 1);
    const body = files.get(path) ?? DEFAULTS[path];
    return body === undefined ? new Response(null, { status: 404 }) : new Response(body);
  };
}

/** How far a model leans to one of its labels against all others together: its log-odds. */
export function logOdds(outputs: readonly number[], label: number): number {
  const chosen = outputs[label] ?? Number.NaN;
  const others = outputs.filter((_, at) => at !== label);
  if (others.length === 0) return chosen;
  const most = Math.max(...others);
  return chosen - most - Math.log(others.reduce((sum, other) => sum + Math.exp(other - most), 0));
}

/** The card by which a reader's model is run: what its `model.json` says, and what is usual where it says nothing. */
export function ownModelCard({ name, version, card }: OwnModel, mostTokens: number | null): ModelCard {
  const window = card.windowTokens ?? USUAL_WINDOW;
  const same = { slope: 1, offset: 0 };
  return {
    name: `${OWN_MODEL}${name}`,
    version,
    trainedThrough: '',
    windowTokens: mostTokens === null ? window : Math.min(window, mostTokens),
    maxWindows: card.maxWindows ?? USUAL_MOST,
    minTokens: card.minTokens ?? USUAL_SHORTEST,
    calibration: card.calibration ?? { en: same, zh: same },
    thresholds: card.thresholds ?? { version: '', cells: [] },
    files: {},
  };
}

/** How many outputs the model has, which its `config.json` need not tell. */
function labelsOf(count: number, named: Record<string, string>): string[] {
  return Array.from({ length: count }, (_, at) => named[at] ?? `LABEL_${at}`);
}

/**
 * Loads the reader's own model from its files.
 *
 * @throws {DetectorError} `own-model-broken`
 */
export async function loadOwnEngine(model: OwnModel, { files, root, runtime }: OwnEngineSource): Promise<OwnEngine> {
  try {
    const opened = await openModel({
      name: model.folder,
      models: root,
      hub: null,
      fetch: filesOnly(files, model.folder),
      runtime,
    });
    const { encode, decode, logits, close } = opened;
    const outputs = await logits(encode('a').slice(0, 1));
    const labels = labelsOf(outputs.length, opened.labels);
    const aiLabel = model.aiLabel ?? guessLabel(labels, model.card.aiLabel);
    return {
      card: ownModelCard(model, opened.mostTokens),
      encode,
      // A window may begin inside a word, which WordPiece writes with two signs before it.
      decode: (ids) => decode(ids).replace(/^##/, ''),
      close,
      labels,
      aiLabel,
      score: async (ids) => logOdds(await logits(ids), aiLabel ?? 0),
    };
  } catch (cause) {
    throw new DetectorError('own-model-broken', cause instanceof Error ? cause.message : String(cause));
  }
}
