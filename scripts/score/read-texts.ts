import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodePage, readHtml } from './read-html';
import { readJsonl } from './read-jsonl';
import { readWarc } from './read-warc';
import type { TextItem } from './text-item';

type Reader = (file: string, id: string, at: number) => AsyncIterable<TextItem>;

async function* one(item: Promise<TextItem>): AsyncGenerator<TextItem> {
  yield await item;
}

/** Which files are read, and how, by the end of their names. */
const READERS: [ends: RegExp, read: Reader][] = [
  [/\.(?:jsonl|ndjson)(?:\.gz)?$/i, (file, _id, at) => readJsonl(file, at)],
  [/\.warc(?:\.gz)?$/i, (file, id) => readWarc(file, id)],
  [/\.x?html?$/i, (file, id, at) => one(readFile(file).then((bytes) => readHtml(id, decodePage(bytes), null, at)))],
  [
    /\.(?:txt|md)$/i,
    (file, id, at) =>
      one(
        readFile(file, 'utf8').then((text) => ({
          id,
          passages: [text],
          share: 1,
          url: null,
          title: '',
          at,
          page: false,
        })),
      ),
  ],
];

const readerOf = (file: string) => READERS.find(([ends]) => ends.test(file))?.[1];

/** Files of a folder and the folders in it, sorted by path, that can be read; links are not followed. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && readerOf(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/**
 * All texts of a file or a folder. A file by itself that none of the names fits is read as JSON lines. A file that can't be
 * read gives an item with the error, and the others go on.
 */
export async function* readTexts(input: string): AsyncGenerator<TextItem> {
  const about = await stat(input);
  if (!about.isDirectory()) {
    const read = readerOf(input) ?? ((file, _id, at) => readJsonl(file, at));
    yield* read(input, path.basename(input), about.mtimeMs);
    return;
  }
  for (const file of await filesIn(input)) {
    const id = path.relative(input, file).split(path.sep).join('/');
    try {
      yield* readerOf(file)?.(file, id, (await stat(file)).mtimeMs) ?? [];
    } catch (cause) {
      yield { id, error: cause instanceof Error ? cause.message : String(cause) };
    }
  }
}
