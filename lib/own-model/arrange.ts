import { ProblemError } from './own-model';

/** A file and where it lay in the folder that the reader chose. */
export interface NamedFile {
  path: string;
  data: Blob;
}

/** Where the weights lie in the store, whatever they were called. */
export const WEIGHTS = 'onnx/model_quantized.onnx';

/** Files that a model is made of, by their last name; all others are left out. */
const TAKEN = new Set(['tokenizer.json', 'tokenizer_config.json', 'config.json', 'model.json']);
/** A tab of the browser can't hold more than this beside the runtime. */
const LARGEST = 1_000_000_000;
const LARGEST_TEXT = 100_000_000;

const lastName = (path: string) => path.split('/').at(-1) ?? path;

function weightsOf(files: readonly NamedFile[]): NamedFile {
  const models = files.filter(({ path }) => /\.onnx$/i.test(path));
  const [first] = models;
  if (!first) throw new ProblemError('no-model');
  if (models.length === 1) return first;
  // A folder as hubs keep it holds the same weights in many sizes: the int8 ones are what the extension runs itself.
  const quantized = models.filter(({ path }) => lastName(path) === lastName(WEIGHTS));
  const [chosen] = quantized;
  if (quantized.length !== 1 || !chosen) {
    throw new ProblemError('several-models', models.map(({ path }) => path).join(', '));
  }
  return chosen;
}

/**
 * Picks the files of a model out of what the reader chose, and gives each its place.
 *
 * @throws {ProblemError} where a file is missing, empty, too large, or can't be told from others
 */
export function arrange(files: readonly NamedFile[]): Map<string, Blob> {
  if (files.length === 0) throw new ProblemError('nothing');
  const external = files.find(({ path }) => /\.onnx[._]data(?:_\d+)?$/i.test(path));
  const weights = weightsOf(files);
  if (external) throw new ProblemError('external-data', external.path);
  const arranged = new Map([[WEIGHTS, weights.data]]);
  // The shallowest of several with one name: nested folders hold other models' files.
  const byDepth = [...files].sort((a, b) => a.path.split('/').length - b.path.split('/').length);
  for (const { path, data } of byDepth) {
    const name = lastName(path);
    if (TAKEN.has(name) && !arranged.has(name)) arranged.set(name, data);
  }
  if (!arranged.has('tokenizer.json')) throw new ProblemError('no-tokenizer');
  for (const [path, { size }] of arranged) {
    const called = path === WEIGHTS ? weights.path : path;
    if (size === 0) throw new ProblemError('empty-file', called);
    if (size > (path === WEIGHTS ? LARGEST : LARGEST_TEXT)) throw new ProblemError('too-large', called);
  }
  return arranged;
}
