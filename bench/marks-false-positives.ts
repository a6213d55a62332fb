import { existsSync } from 'node:fs';
import path from 'node:path';
import { Window } from 'happy-dom';
import type { Article } from '@/lib/domain';
import { evidenceOf, MARKS, type MarkPage } from '@/lib/marks';
import { readLines } from '../scripts/json-lines';

const USAGE = `Prints how often each mark that reads words fires on labelled texts, by language.

usage: node scripts/run.mjs bench/marks-false-positives.ts [FOLDER] [--show]

FOLDER holds {en,zh}-{train,dev}.jsonl.gz, an optional folder of labelled texts beside the checkout (../shared/data).
--show prints the first quotes of each code on human texts.
Exit code: 1 if a code that can move a verdict fires on more than 1 in 1,000 human texts of a language.`;

const FILES = ['en-train', 'en-dev', 'zh-train', 'zh-dev'].map((name) => `${name}.jsonl.gz`);
const MOVES_VERDICT = new Set(['verified', 'declared', 'strong']);
const AT_MOST = 1 / 1000;
const SHOWN = 5;

interface Line {
  text: string;
  label: 'human' | 'ai';
  lang: string;
}

interface Counts {
  texts: Map<string, number>;
  hits: Map<string, number>;
  quotes: Map<string, string[]>;
}

const marks = MARKS.filter(({ looksIn }) => looksIn === 'text');
const codes = marks.flatMap((mark) => Object.entries(mark.codes).map(([code, { strength }]) => ({ code, strength })));
const groups = ['en human', 'zh human', 'en ai', 'zh ai'];

/** A page that holds nothing but the words of a text: the marks' guards for code and comments have nothing to go by. */
function pageMaker(): (text: string) => MarkPage {
  const window = new Window({ url: 'https://text.invalid/' });
  // happy-dom's document is not the browser's by type, only by behaviour.
  const document = window.document as unknown as Document;
  return (text) => {
    const passages = text.split(/\n+/).filter((line) => line.trim() !== '');
    const article: Article = {
      url: 'https://text.invalid/',
      title: '',
      passages,
      share: 1,
      declaredLanguage: null,
      siteName: null,
      byline: null,
      publishedAt: null,
    };
    return { document, article, root: document.body, place: 'text.invalid/' };
  };
}

async function count(folder: string): Promise<Counts> {
  const counts: Counts = { texts: new Map(), hits: new Map(), quotes: new Map() };
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  const pageOf = pageMaker();
  for (const file of FILES.map((name) => path.join(folder, name)).filter((name) => existsSync(name))) {
    for await (const json of readLines(file)) {
      const { text, label, lang }: Line = JSON.parse(json);
      const group = `${lang.slice(0, 2)} ${label}`;
      add(counts.texts, group);
      const page = pageOf(text);
      const found = new Map(marks.flatMap((mark) => evidenceOf(mark, page)).map((one) => [one.code, one.quote]));
      for (const [code, quote] of found) {
        add(counts.hits, `${group} ${code}`);
        const quotes = counts.quotes.get(code) ?? [];
        if (label === 'human' && quotes.length < SHOWN) counts.quotes.set(code, [...quotes, `${lang}: ${quote ?? ''}`]);
      }
    }
  }
  return counts;
}

/** Runs the measurement; answers with the exit code. */
export async function main(argv: string[]): Promise<number> {
  const folder = argv.find((argument) => !argument.startsWith('-')) ?? '../shared/data';
  if (argv.includes('--help') || !existsSync(folder)) {
    console.error(USAGE);
    return 2;
  }
  const { texts, hits, quotes } = await count(folder);
  console.log(
    ['code'.padEnd(28), 'strength', ...groups.map((group) => `${group} (of ${texts.get(group) ?? 0})`)].join('\t'),
  );
  for (const { code, strength } of codes) {
    const cells = groups.map((group) => hits.get(`${group} ${code}`) ?? 0);
    console.log([code.padEnd(28), strength, ...cells].join('\t'));
    if (argv.includes('--show')) for (const quote of quotes.get(code) ?? []) console.log(`    ${quote}`);
  }
  const tooEager = codes.flatMap(({ code, strength }) =>
    groups
      .filter((group) => group.endsWith('human') && MOVES_VERDICT.has(strength))
      .filter((group) => (hits.get(`${group} ${code}`) ?? 0) > AT_MOST * (texts.get(group) ?? 0))
      .map((group) => `${code} on ${group}`),
  );
  for (const one of tooEager) console.log(`too eager: ${one}`);
  return tooEager.length > 0 ? 1 : 0;
}
