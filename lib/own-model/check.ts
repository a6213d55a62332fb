import { arrange, type NamedFile, WEIGHTS } from './arrange';
import { parseOwnCard } from './card';
import { type OwnModel, ProblemError, type Source } from './own-model';

/** A model whose files are of the right names, sizes, forms and hashes; whether it works only a trial can say. */
export interface CheckedModel {
  model: OwnModel;
  files: Map<string, Blob>;
}

/** An ONNX file is a protocol buffer that begins with its field 1, the version of the format. */
const ONNX_BEGINS = 0x08;
const POINTER = 'version https://git-lfs';

async function sha256(data: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await data.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function checkBeginnings(files: ReadonlyMap<string, Blob>): Promise<void> {
  for (const [path, data] of files) {
    const head = new Uint8Array(await data.slice(0, POINTER.length).arrayBuffer());
    if (new TextDecoder().decode(head) === POINTER) throw new ProblemError('pointer', path);
    if (path === WEIGHTS && head[0] !== ONNX_BEGINS) throw new ProblemError('not-onnx', path);
  }
}

async function checkJson(files: ReadonlyMap<string, Blob>): Promise<void> {
  for (const path of ['tokenizer.json', 'tokenizer_config.json', 'config.json']) {
    const text = await files.get(path)?.text();
    try {
      const found: unknown = text === undefined ? {} : JSON.parse(text);
      if (typeof found !== 'object' || found === null) throw new TypeError(path);
    } catch {
      throw new ProblemError('not-json', path);
    }
  }
}

/** The weights may be called anything in `model.json`; all other files go by their names. */
async function checkHashes(files: ReadonlyMap<string, Blob>, hashes: Record<string, string>): Promise<string> {
  const known = new Map<string, string>();
  for (const [path, data] of files) known.set(path, await sha256(data));
  const weights = known.get(WEIGHTS) ?? '';
  for (const [path, expected] of Object.entries(hashes)) {
    const name = path.split('/').at(-1) ?? path;
    const actual = /\.onnx$/i.test(path) ? weights : known.get(name);
    if (actual === undefined) throw new ProblemError('missing-file', path);
    if (actual !== expected.toLowerCase()) throw new ProblemError('hash', path);
  }
  return weights;
}

/**
 * Checks what can be checked without running the model: which files there are, their sizes and forms, what `model.json`
 * says, and the hashes that it names.
 *
 * @param called what to call it where `model.json` gives no name
 * @throws {ProblemError}
 */
export async function checkModel(
  given: readonly NamedFile[],
  called: string,
  source: Source,
  { now = Date.now, newFolder = () => crypto.randomUUID() }: { now?: () => number; newFolder?: () => string } = {},
): Promise<CheckedModel> {
  const files = arrange(given);
  await checkBeginnings(files);
  await checkJson(files);
  const card = parseOwnCard((await files.get('model.json')?.text()) ?? null);
  const weights = await checkHashes(files, card.files);
  const bytes = [...files.values()].reduce((sum, { size }) => sum + size, 0);
  return {
    files,
    model: {
      folder: newFolder(),
      name: card.name ?? (called.trim().slice(0, 100) || 'model'),
      version: `${card.version ?? '0'}#${weights.slice(0, 8)}`,
      source,
      bytes,
      card,
      labels: [],
      aiLabel: null,
      on: false,
      addedAt: now(),
    },
  };
}
