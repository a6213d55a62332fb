import { createWriteStream } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { assess, loadEngine, MODEL_NAME } from '@/lib/detector';
import { decide } from '@/lib/verdict';
import { readLines } from '@/scripts/json-lines';
import { remembering } from './remembered-windows';

const USAGE = `Scores labelled texts for the scorecard with the extension's own code, remembering every window's score.

usage: node scripts/run.mjs bench/detection.ts --in TEXTS.jsonl --out SCORES.jsonl --model FOLDER
                                                  --remember FOLDER --name NAME

Each line in: {"id", "text", ...}. Each line out, in the same order: id, lang, tokens, logit, probability, verdict, reason.
A run that was stopped goes on where it was: FOLDER keeps the logit of each window read, by the model's weights, in a
file of this NAME, which runs side by side must not share.`;

/** Scores a file of texts; the exit code is 0, or 2 for a wrong call. */
export async function main(argv: string[]): Promise<number> {
  const { values: call } = parseArgs({
    args: argv,
    options: {
      in: { type: 'string' },
      out: { type: 'string' },
      remember: { type: 'string' },
      name: { type: 'string' },
      model: { type: 'string' },
    },
  });
  if (!call.in || !call.out || !call.remember || !call.model || !call.name) {
    console.error(USAGE);
    return 2;
  }
  const folder = path.resolve(call.model);
  if (path.basename(folder) !== MODEL_NAME) throw new Error(`${folder}: the folder's name must be ${MODEL_NAME}`);
  const loaded = await loadEngine({
    models: `${path.dirname(folder)}/`,
    runtime: null,
    // Other runs stand beside this one.
    threads: 1,
    read: async (file) => new Uint8Array(await readFile(path.join(folder, file))),
  });
  const engine = await remembering(loaded, call.remember, call.name);
  const out = createWriteStream(`${call.out}.part`);
  const started = Date.now();
  let done = 0;
  for await (const line of readLines(call.in)) {
    const { id, text }: { id: string; text: string } = JSON.parse(line);
    const assessment = await assess({ passages: [text], share: 1 }, engine);
    const { kind, reason } = decide(assessment, []);
    const scored = assessment.kind === 'scored' ? assessment : null;
    const { language: lang, tokens } = assessment;
    const scores = { logit: scored?.logit ?? null, probability: scored?.probability ?? null };
    out.write(`${JSON.stringify({ id, lang, tokens, ...scores, verdict: kind, reason })}\n`);
    done += 1;
    if (done % 250 === 0) {
      const minutes = ((Date.now() - started) / 60_000).toFixed(1);
      console.error(`${path.basename(call.in)}: ${done} texts, ${engine.computed()} windows computed, ${minutes} min`);
    }
  }
  await new Promise((resolve) => out.end(resolve));
  await rename(`${call.out}.part`, call.out);
  await engine.close();
  console.error(`${path.basename(call.in)}: ${done} texts, ${engine.computed()} windows computed, the rest remembered`);
  return 0;
}
