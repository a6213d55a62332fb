import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assess, loadEngine, MODEL_NAME } from '@/lib/detector';
import { PARITY_TEXTS } from '@/tests/parity/texts';

/**
 * Writes what Node makes of the parity texts: raw text, cleaned text, token ids of each window, its logit, the
 * document's logit. `training/tests/test_parity.py` and the browser test compare their own results with it.
 * Usage: node scripts/run.mjs scripts/parity.ts OUT.jsonl
 */
export async function main([output]: string[]): Promise<number> {
  if (!output) {
    console.error('usage: scripts/parity.ts OUT.jsonl');
    return 2;
  }
  const models = path.join(import.meta.dirname, '../assets/models/');
  const read = async (file: string) => new Uint8Array(await readFile(path.join(models, MODEL_NAME, file)));
  const engine = await loadEngine({ models, runtime: null, read });
  const lines: string[] = [];
  for (const { id, text } of PARITY_TEXTS) {
    const windows: number[][] = [];
    let cleaned = '';
    const watched = {
      ...engine,
      encode(input: string) {
        cleaned = input;
        return engine.encode(input);
      },
      score(ids: number[]) {
        windows.push(ids);
        return engine.score(ids);
      },
    };
    const assessment = await assess({ passages: [text], share: 1 }, watched);
    if (assessment.kind !== 'scored') throw new Error(`${id} was not scored: ${assessment.reason}`);
    const logits = assessment.passages.map((passage) => passage.logit);
    lines.push(
      JSON.stringify({
        id,
        text,
        cleaned,
        windows,
        logits,
        logit: assessment.logit,
        probability: assessment.probability,
      }),
    );
  }
  await writeFile(output, `${lines.join('\n')}\n`);
  return 0;
}
