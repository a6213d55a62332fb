import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { assess, loadEngine, MODEL_NAME } from '@/lib/detector';
import { readLines } from './json-lines';

/**
 * Writes the windows that the product would read of each JSON line's `text`: `{ id, lang, tokens, windows: number[][] }`,
 * token ids without frame tokens; no windows where the product would give no score. For `training/`, which compares and
 * scores models on them before one is exported. No window is scored here.
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
  let windows: number[][] = [];
  const noting = {
    ...engine,
    async score(ids: number[]) {
      windows.push(ids);
      return 0;
    },
  };
  const out = createWriteStream(output);
  for await (const line of readLines(input)) {
    const { id, text }: { id: string; text: string } = JSON.parse(line);
    windows = [];
    const { language: lang, tokens } = await assess({ passages: [text], share: 1 }, noting);
    if (!out.write(`${JSON.stringify({ id, lang, tokens, windows })}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return 0;
}
