import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDetector, loadEngine, MODEL_NAME } from '@/lib/detector';
import type { Assessment, Verdict } from '@/lib/domain';
import { decide } from '@/lib/verdict';
import { type CorpusOptions, createCorpus } from './score/corpus';
import { readTexts } from './score/read-texts';
import type { TextItem } from './score/text-item';

const USAGE = `Scores texts on disk with the extension's own code.

usage: npm run -s score -- --in INPUT [--out OUT.jsonl] [--corpus FOLDER] [--model FOLDER]
                           [--threshold 0-1] [--minimum-pages N] [--threads N]

INPUT is a file or a folder with any of:
  .jsonl .ndjson (.gz)   each line {"id": ..., "text": "...", "url": "..."}; url is optional
  .html .htm .xhtml      a saved page: its article is found as in the browser, without styles and scripts
  .warc (.gz)            a web archive: its HTML answers with status 200
  .txt .md               one text

--out      each line: id, lang, probability (calibrated, 0-1), logit, verdict, reason, windows (logits), tokens, share,
           model; for pages url and title too. What can't be read gives a line with "error".
--corpus   writes exclude.jsonl and include.jsonl into the folder: see docs/exports.md. A text without an address is listed
           by its id. A site with at least --minimum-pages (10) articles whose share of likely AI has its lower bound at or
           above --threshold (0.5) is excluded as a whole.
 --threads  threads of the runtime; 1 is the fastest for several runs side by side.
Exit code: 0, 2 for a wrong call, 3 if anything had an error.`;

function output(
  item: Exclude<TextItem, { error: string }>,
  { assessment, ...verdict }: Verdict,
): Record<string, unknown> {
  const scored = assessment.kind === 'scored' ? assessment : null;
  return {
    id: item.id,
    lang: assessment.language,
    probability: scored?.probability ?? null,
    logit: scored?.logit ?? null,
    verdict: verdict.kind,
    reason: verdict.reason,
    windows: scored?.passages.map((passage) => passage.logit) ?? [],
    tokens: assessment.tokens,
    share: scored?.share ?? null,
    model: `${verdict.versions.model} ${verdict.versions.thresholds}`.trim(),
    ...('noArticle' in item ? { url: item.url } : item.page ? { url: item.url, title: item.title } : {}),
  };
}

const NO_ARTICLE: Assessment = {
  kind: 'unscored',
  reason: 'no-article',
  language: null,
  tokens: 0,
  versions: { model: '', thresholds: '' },
  detail: null,
};

function numberIn(text: string | undefined, name: string, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= most))
    throw new TypeError(`--${name} must be a number from 0 to ${most}`);
  return value;
}

function callOf(argv: string[]) {
  const { values } = parseArgs({
    args: argv,
    options: {
      in: { type: 'string' },
      out: { type: 'string' },
      corpus: { type: 'string' },
      model: { type: 'string' },
      threshold: { type: 'string' },
      'minimum-pages': { type: 'string' },
      threads: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const options: CorpusOptions = {};
  const threshold = numberIn(values.threshold, 'threshold', 1);
  const minimumPages = numberIn(values['minimum-pages'], 'minimum-pages', 1e9);
  if (threshold !== undefined) options.threshold = threshold;
  if (minimumPages !== undefined) options.minimumPages = minimumPages;
  return { ...values, options };
}

/** Writes lines beside the target and renames at the end: a run that is stopped leaves an older result whole. */
function lineWriter(target: string) {
  const part = `${target}.part`;
  const out = createWriteStream(part);
  return {
    async write(line: Record<string, unknown>): Promise<void> {
      if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
    },
    async close(): Promise<void> {
      out.end();
      await once(out, 'finish');
      await rename(part, target);
    },
  };
}

/** Scores the texts of a file or folder. Streams: without `--corpus`, memory does not grow with them; order is kept. */
export async function main(argv: string[]): Promise<number> {
  let call: ReturnType<typeof callOf>;
  try {
    call = callOf(argv);
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : cause}\n\n${USAGE}`);
    return 2;
  }
  if (call.help || !call.in || !(call.out || call.corpus)) {
    console.error(USAGE);
    return call.help ? 0 : 2;
  }
  // npm runs scripts in the project's root and says here where the caller stood.
  const from = process.env.INIT_CWD ?? process.cwd();
  const folder = path.resolve(from, call.model ?? path.join(import.meta.dirname, '../assets/models', MODEL_NAME));
  const detector = createDetector(() =>
    loadEngine({
      models: `${path.dirname(folder)}/`,
      runtime: null,
      threads: numberIn(call.threads, 'threads', 64),
      read: async (file) => new Uint8Array(await readFile(path.join(folder, file))),
    }),
  );
  const writer = call.out ? lineWriter(path.resolve(from, call.out)) : null;
  const corpus = call.corpus ? createCorpus() : null;
  let done = 0;
  let errors = 0;
  const started = Date.now();
  for await (const item of readTexts(path.resolve(from, call.in))) {
    let result: Record<string, unknown>;
    try {
      if ('error' in item) throw new Error(item.error);
      const assessment = 'noArticle' in item ? NO_ARTICLE : await detector.assess(item);
      if (assessment.kind === 'unscored' && assessment.detail !== null) {
        throw new Error(`${assessment.reason}: ${assessment.detail}`);
      }
      const verdict = decide(assessment, []);
      if (!('noArticle' in item)) corpus?.add(item, verdict);
      result = output(item, verdict);
    } catch (cause) {
      errors += 1;
      result = { id: item.id, error: cause instanceof Error ? cause.message : String(cause) };
    }
    await writer?.write(result);
    done += 1;
    if (done % 200 === 0) {
      process.stderr.write(`\r${done} texts, ${((done * 1000) / (Date.now() - started)).toFixed(1)} a second `);
    }
  }
  await writer?.close();
  if (corpus && call.corpus) {
    await corpus.write(path.resolve(from, call.corpus), call.options);
  }
  process.stderr.write(`\r${done} texts in ${((Date.now() - started) / 1000).toFixed(1)} s, ${errors} with an error\n`);
  return errors > 0 ? 3 : 0;
}
