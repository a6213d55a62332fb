import { AutoModelForSequenceClassification, AutoTokenizer, env, Tensor } from '@huggingface/transformers';
import type { Engine } from './assess';
import { DetectorError } from './detector-error';
import { MODEL_NAME, parseModelCard } from './model';

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

// Frame tokens of the encoder's tokenizer: <s> and </s>.
const BEGIN = 0;
const END = 2;

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

function configure(source: EngineSource): void {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = source.models;
  env.useBrowserCache = false;
  // With its cache on, transformers.js imports the runtime from a blob, which the security policy of our pages refuses.
  env.useWasmCache = false;
  const wasm = env.backends.onnx.wasm;
  if (!source.runtime || !wasm) return;
  wasm.wasmPaths = {
    mjs: `${source.runtime}ort-wasm-simd-threaded.mjs`,
    wasm: `${source.runtime}ort-wasm-simd-threaded.wasm`,
  };
  // Firefox has no threads in extension pages; in Chromium two threads were not reliably faster than one.
  wasm.numThreads = 1;
}

/**
 * Loads the shipped model through transformers.js, after checking every file against the hashes in `model.json`:
 * a damaged weight file can load and then score wrongly in silence.
 *
 * Windows are scored one by one and unpadded: int8 activations are scaled by what else is in a batch, so a batch
 * would make a text's score depend on its neighbours.
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
  configure(source);
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(MODEL_NAME, { local_files_only: true });
    const model = await AutoModelForSequenceClassification.from_pretrained(MODEL_NAME, {
      local_files_only: true,
      dtype: 'q8',
      device: source.runtime ? 'wasm' : 'cpu',
      ...(source.threads === undefined ? {} : { session_options: { intraOpNumThreads: source.threads } }),
    });
    return {
      card,
      encode: (text) => tokenizer.encode(text, { add_special_tokens: false }),
      decode: (ids) => tokenizer.decode(ids, { skip_special_tokens: true }),
      async score(ids) {
        const framed = BigInt64Array.from([BEGIN, ...ids, END], BigInt);
        const shape = [1, framed.length];
        const { logits } = await model({
          input_ids: new Tensor('int64', framed, shape),
          attention_mask: new Tensor('int64', new BigInt64Array(framed.length).fill(1n), shape),
        });
        return Number(logits.data[0]);
      },
    };
  } catch (cause) {
    throw new DetectorError('model-corrupt', String(cause));
  }
}
