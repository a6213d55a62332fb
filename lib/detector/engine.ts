import type { Engine } from './assess';
import { DetectorError } from './detector-error';
import { MODEL_NAME, parseModelCard } from './model';
import { openModel } from './open-model';

/** Where the model and the runtime lie: in the package for a browser, on disk for Node. */
export interface EngineSource {
  /** Folder that holds `MODEL_NAME/`, ending in a slash: a URL, or a path under Node. */
  models: string;
  /** URL of the folder with ONNX Runtime's wasm, ending in a slash; null under Node, which has its own. */
  runtime: string | null;
  /** Threads of the native runtime under Node; its own choice where absent. A browser's wasm has one. */
  threads?: number | undefined;
  /** Reads one file of the model, by its path in `MODEL_NAME/`; rejects where it is missing. */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

async function readOrExplain(source: EngineSource, path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await source.read(path);
  } catch (cause) {
    throw new DetectorError('model-missing', `${path}: ${String(cause)}`);
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Loads the shipped model, after checking every file against the hashes in `model.json`: a damaged weight file can load
 * and then score wrongly in silence.
 *
 * @throws {DetectorError} `model-missing` or `model-corrupt`
 */
export async function loadEngine(source: EngineSource): Promise<Engine> {
  const manifest = await readOrExplain(source, 'model.json');
  let card: Engine['card'];
  try {
    card = parseModelCard(new TextDecoder().decode(manifest));
  } catch (cause) {
    throw new DetectorError('model-corrupt', String(cause));
  }
  for (const [path, expected] of Object.entries(card.files)) {
    if ((await sha256(await readOrExplain(source, path))) !== expected) {
      throw new DetectorError('model-corrupt', `${path} is not the file that model.json names`);
    }
  }
  try {
    const { models, runtime, threads } = source;
    const { encode, decode, logits, close } = await openModel({
      name: MODEL_NAME,
      models,
      hub: null,
      runtime,
      threads,
    });
    return { card, encode, decode, close, score: async (ids) => (await logits(ids))[0] ?? Number.NaN };
  } catch (cause) {
    throw new DetectorError('model-corrupt', String(cause));
  }
}
