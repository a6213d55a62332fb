import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, truncate } from 'node:fs/promises';
import path from 'node:path';
import type { Engine } from '@/lib/detector';

const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex').slice(0, 24);

/** Reads `KEY LOGIT` lines; a last line that a stop cut short is dropped from the file too. */
async function readKnown(file: string): Promise<Map<string, number>> {
  if (!existsSync(file)) return new Map();
  const bytes = await readFile(file);
  const end = bytes.lastIndexOf(10) + 1;
  if (end < bytes.length) await truncate(file, end);
  const lines = bytes.subarray(0, end).toString('latin1').split('\n').slice(0, -1);
  return new Map(lines.map((line) => [line.slice(0, 24), Number(line.slice(25))]));
}

/**
 * Wraps an engine so that each window is computed once for all runs: its logit is appended to a file named after the
 * model's weights. What is made of the logits (mean, calibration, thresholds) is not kept: new thresholds need no new
 * scores, and an attack that the cleaner undoes costs nothing.
 *
 * @param name one file a name: runs side by side must not share one
 */
export async function remembering(engine: Engine, folder: string, name: string) {
  await mkdir(folder, { recursive: true });
  const weights = hash(JSON.stringify(Object.entries(engine.card.files).sort()));
  const file = path.join(folder, `${weights.slice(0, 12)}-${name}.txt`);
  const known = await readKnown(file);
  const out = createWriteStream(file, { flags: 'a' });
  let count = 0;
  return {
    ...engine,
    async score(ids: number[]): Promise<number> {
      const key = hash(new Uint8Array(Int32Array.from(ids).buffer));
      const old = known.get(key);
      if (old !== undefined) return old;
      const logit = await engine.score(ids);
      known.set(key, logit);
      out.write(`${key} ${logit}\n`);
      count += 1;
      return logit;
    },
    /** Windows that were not known. */
    computed: () => count,
    close: () => new Promise<void>((resolve) => out.end(() => resolve())),
  };
}
