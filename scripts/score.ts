import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDetector, loadEngine, MODEL_NAME } from '@/lib/detector';
import type { Verdict } from '@/lib/domain';
import { decide } from '@/lib/verdict';
import { readLines } from './json-lines';

const USAGE = `Scores the texts of a JSON Lines file with the extension's own code.

usage: npm run -s score -- --in IN.jsonl[.gz] --out OUT.jsonl [--model FOLDER] [--threads N]

--threads 1 is the fastest for several runs side by side; without it the runtime takes what the machine has.

Each input line: {"id": ..., "text": "...", ...}. Each output line: id, lang, probability (calibrated, 0-1), logit,
verdict, reason, windows (logits), tokens, share, model. A line that can't be read gives a line with "error".
Exit code: 0, 2 for a wrong call, 3 if any line had an error.`;

interface Row {
  id: unknown;
  text: string;
}

function parseRow(line: string): Row {
  const row: unknown = JSON.parse(line);
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new Error('the line is not a JSON object');
  const { id, text } = row as Partial<Row>;
  if (id === undefined) throw new Error('the line has no "id"');
  if (typeof text !== 'string') throw new Error('the line has no "text", or it is not a string');
  return { id, text };
}

function idOf(line: string): unknown {
  try {
    return JSON.parse(line)?.id ?? null;
  } catch {
    return null;
  }
}

function output(id: unknown, verdict: Verdict): Record<string, unknown> {
  const { assessment, versions } = verdict;
  const scored = assessment.kind === 'scored' ? assessment : null;
  return {
    id,
    lang: assessment.language,
    probability: scored?.probability ?? null,
    logit: scored?.logit ?? null,
    verdict: verdict.kind,
    reason: verdict.reason,
    windows: scored?.passages.map((passage) => passage.logit) ?? [],
    tokens: assessment.tokens,
    share: scored?.share ?? null,
    model: `${versions.model} ${versions.thresholds}`.trim(),
  };
}

/** Scores one file of JSON lines. Streams: memory does not grow with the file, order is kept. */
export async function main(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      in: { type: 'string' },
      out: { type: 'string' },
      model: { type: 'string' },
      threads: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || !values.in || !values.out) {
    console.error(USAGE);
    return values.help ? 0 : 2;
  }
  // npm runs scripts in the project's root and says here where the caller stood.
  const from = process.env.INIT_CWD ?? process.cwd();
  const [input, target] = [path.resolve(from, values.in), path.resolve(from, values.out)];
  const folder = path.resolve(from, values.model ?? path.join(import.meta.dirname, '../assets/models', MODEL_NAME));
  const detector = createDetector(() =>
    loadEngine({
      models: `${path.dirname(folder)}/`,
      runtime: null,
      threads: values.threads === undefined ? undefined : Number(values.threads),
      read: async (file) => new Uint8Array(await readFile(path.join(folder, file))),
    }),
  );
  // Written beside the target and renamed at the end: a run that is stopped leaves an older result whole.
  const part = `${target}.part`;
  const out = createWriteStream(part);
  let done = 0;
  let errors = 0;
  const started = Date.now();
  for await (const line of readLines(input)) {
    let result: Record<string, unknown>;
    try {
      const { id, text } = parseRow(line);
      const assessment = await detector.assess({ passages: [text], share: 1 });
      if (assessment.kind === 'unscored' && assessment.detail !== null) {
        throw new Error(`${assessment.reason}: ${assessment.detail}`);
      }
      result = output(id, decide(assessment, []));
    } catch (cause) {
      errors += 1;
      result = { id: idOf(line), error: cause instanceof Error ? cause.message : String(cause) };
    }
    if (!out.write(`${JSON.stringify(result)}\n`)) await once(out, 'drain');
    done += 1;
    if (done % 200 === 0) {
      process.stderr.write(`\r${done} texts, ${((done * 1000) / (Date.now() - started)).toFixed(1)} a second `);
    }
  }
  out.end();
  await once(out, 'finish');
  await rename(part, target);
  process.stderr.write(`\r${done} texts in ${((Date.now() - started) / 1000).toFixed(1)} s, ${errors} with an error\n`);
  return errors > 0 ? 3 : 0;
}
