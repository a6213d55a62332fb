import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadEngine, MODEL_NAME, readWindows } from '@/lib/detector';
import { clean } from '@/lib/language';
import { readLines } from './json-lines';

/**
 * Writes the windows that the product would read of each JSON line's `text`: `{ id, windows: number[][] }`, token ids
 * without frame tokens. For `training/`, which compares checkpoints on them before a model is exported.
 * Usage: node scripts/run.mjs scripts/windows.ts IN.jsonl[.gz] OUT.jsonl
 */
export async function main([input, output]: string[]): Promise<number> {
  if (!input || !output) {
    console.error('usage: scripts/windows.ts IN.jsonl[.gz] OUT.jsonl');
    return 2;
  }
  const models = path.join(import.meta.dirname, '../assets/models/');
  const read = async (file: string) => new Uint8Array(await readFile(path.join(models, MODEL_NAME, file)));
  const engine = await loadEngine({ models, runtime: null, read });
  const out = createWriteStream(output);
  for await (const line of readLines(input)) {
    const { id, text }: { id: string; text: string } = JSON.parse(line);
    const { windows } = readWindows(clean(text).text, engine);
    if (!out.write(`${JSON.stringify({ id, windows })}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return 0;
}
