import { AutoModelForSequenceClassification, AutoTokenizer, env, Tensor } from '@huggingface/transformers';

/** A tokenizer and a classifier of texts, loaded by transformers.js. */
export interface OpenModel {
  /** Token ids of a text, without frame tokens. */
  encode(text: string): number[];
  decode(ids: number[]): string;
  /** All outputs of the classifier for one window, in its order. */
  logits(ids: number[]): Promise<number[]>;
  /** Names of the outputs, in their order, as its `config.json` calls them. */
  labels: Record<string, string>;
  /** The most tokens that a window may hold, frame tokens not counted; null: it does not say. */
  mostTokens: number | null;
  close(): Promise<void>;
}

/** Where transformers.js looks for files. */
export interface Place {
  /** The model's name: a folder under `models`, or a hub's id. */
  name: string;
  /** Folder that holds the model's folder, ending in a slash: a URL, or a path under Node. */
  models: string;
  /** Host of a hub, ending in a slash; null: nothing but `models` is read. */
  hub: string | null;
  /** Answers for the files; the platform's own where absent. */
  fetch?: typeof fetch | undefined;
  /** URL of the folder with ONNX Runtime's wasm, ending in a slash; null under Node, which has its own. */
  runtime: string | null;
  threads?: number | undefined;
  /** Which weights: `q8` is `onnx/model_quantized.onnx`, `fp32` `onnx/model.onnx`. */
  dtype?: 'q8' | 'fp32';
}

const ownFetch = env.fetch;

/** transformers.js has one set of settings for everything: so each is set anew before every load. */
function configure(place: Place): void {
  env.allowRemoteModels = place.hub !== null;
  env.allowLocalModels = place.hub === null;
  env.localModelPath = place.models;
  env.remoteHost = place.hub ?? '';
  env.fetch = place.fetch ?? ownFetch;
  env.useBrowserCache = false;
  env.useFSCache = false;
  // With its cache on, transformers.js imports the runtime from a blob, which the security policy of our pages refuses.
  env.useWasmCache = false;
  const wasm = env.backends.onnx.wasm;
  if (!place.runtime || !wasm) return;
  wasm.wasmPaths = {
    mjs: `${place.runtime}ort-wasm-simd-threaded.mjs`,
    wasm: `${place.runtime}ort-wasm-simd-threaded.wasm`,
  };
  // Firefox has no threads in extension pages; in Chromium two threads were not reliably faster than one.
  wasm.numThreads = 1;
}

/** The ids that the tokenizer puts before and after a text. */
export function frameOf(framed: readonly number[], bare: readonly number[]): { before: number[]; after: number[] } {
  for (let at = 0; at + bare.length <= framed.length; at += 1) {
    if (bare.every((id, nth) => framed[at + nth] === id)) {
      return { before: framed.slice(0, at), after: framed.slice(at + bare.length) };
    }
  }
  throw new Error('the tokenizer changes a text when it frames it');
}

/** A kind of tokenizer that transformers.js does not know gives words without a number, and says nothing. */
function known(ids: number[]): number[] {
  if (ids.every(Number.isInteger)) return ids;
  throw new Error('the tokenizer is of a kind that transformers.js does not read');
}

/** Tokens that a window may hold, from what tokenizer and model say; a limit without a meaning (1e30) is none. */
function most(tokenizerSays: unknown, modelSays: unknown, frame: number): number | null {
  const limits = [tokenizerSays, modelSays].filter(
    (limit): limit is number => typeof limit === 'number' && limit > frame && limit < 1_000_000,
  );
  return limits.length === 0 ? null : Math.min(...limits) - frame;
}

/**
 * Loads a model with transformers.js.
 *
 * Windows are scored one by one and unpadded: int8 activations are scaled by what else is in a batch, so a batch
 * would make a text's score depend on its neighbours.
 */
export async function openModel(place: Place): Promise<OpenModel> {
  configure(place);
  const local = { local_files_only: place.hub === null };
  const tokenizer = await AutoTokenizer.from_pretrained(place.name, local);
  const model = await AutoModelForSequenceClassification.from_pretrained(place.name, {
    ...local,
    dtype: place.dtype ?? 'q8',
    device: place.runtime ? 'wasm' : 'cpu',
    ...(place.threads === undefined ? {} : { session_options: { intraOpNumThreads: place.threads } }),
  });
  const encode = (text: string): number[] => known(tokenizer.encode(text, { add_special_tokens: false }));
  const { before, after } = frameOf(tokenizer.encode('a'), encode('a'));
  const config = model.config as { id2label?: Record<string, string>; max_position_embeddings?: number };
  return {
    encode,
    decode: (ids) => tokenizer.decode(ids, { skip_special_tokens: true }),
    labels: config.id2label ?? {},
    mostTokens: most(tokenizer.config?.model_max_length, config.max_position_embeddings, before.length + after.length),
    async logits(ids) {
      const framed = BigInt64Array.from([...before, ...ids, ...after], BigInt);
      const shape = [1, framed.length];
      const { logits } = await model({
        input_ids: new Tensor('int64', framed, shape),
        attention_mask: new Tensor('int64', new BigInt64Array(framed.length).fill(1n), shape),
      });
      return Array.from(logits.data as ArrayLike<number>, Number);
    },
    async close() {
      await model.dispose();
    },
  };
}
