import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { clean } from '@/lib/language';
import { readLines } from './json-lines';

/**
 * Cleans the `text` of each JSON line with the product's own code; all other fields stay. For `training/`.
 * Usage: node scripts/run.mjs scripts/clean.ts IN.jsonl[.gz] OUT.jsonl
 */
export async function main([input, output]: string[]): Promise<number> {
  if (!input || !output) {
    console.error('usage: scripts/clean.ts IN.jsonl[.gz] OUT.jsonl');
    return 2;
  }
  const out = createWriteStream(output);
  for await (const line of readLines(input)) {
    const record: { text: string } = JSON.parse(line);
    const { text, hidden } = clean(record.text);
    if (!out.write(`${JSON.stringify({ ...record, text, hidden })}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return 0;
}
