import { existsSync } from 'node:fs';
import path from 'node:path';
import { readLines } from '../json-lines';
import type { DemoText } from './demo-text';

interface Line {
  id: string;
  text: string;
  label: 'human' | 'ai';
  lang: string;
  set: string;
  year?: number | string | null;
}

/** Sets of article-like prose, one for each label and language. */
const WANTED: Record<string, string[]> = {
  'en-dev.jsonl.gz': ['human lctt_other', 'ai lorenz_corpus'],
  'zh-dev.jsonl.gz': ['human pingcap_blog', 'ai gaokao_eval2024'],
};
const isLong = (line: Line) => line.text.length > (line.lang === 'en' ? 2500 : 800);

/** The first long text of each wanted set, from an optional folder of labelled texts beside the checkout. */
export async function fromLabelledTexts(folder: string): Promise<DemoText[]> {
  const texts: DemoText[] = [];
  for (const [file, wanted] of Object.entries(WANTED)) {
    if (!existsSync(path.join(folder, file))) continue;
    const missing = new Set(wanted);
    for await (const json of readLines(path.join(folder, file))) {
      const line: Line = JSON.parse(json);
      if (!isLong(line) || !missing.delete(`${line.label} ${line.set}`)) continue;
      texts.push(asPage(line));
      if (missing.size === 0) break;
    }
  }
  return texts;
}

function asPage(line: Line): DemoText {
  const [first = '', ...rest] = line.text.split(/\n+/).map((paragraph) => paragraph.trim());
  const hasTitle = first.length < 120 && rest.length > 0;
  const isChinese = line.lang !== 'en';
  return {
    id: `labelled-${line.label}-${line.set}`,
    origin: `labelled ${line.label === 'ai' ? 'AI' : 'human'} (set ${line.set})`,
    title: hasTitle ? first : isChinese ? '无题' : 'Untitled',
    site: isChinese ? '文汇' : 'The Reader',
    lang: isChinese ? 'zh-CN' : 'en',
    byline: '',
    paragraphs: hasTitle ? rest : [first, ...rest],
  };
}
