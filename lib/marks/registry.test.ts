import { describe, expect, it } from 'vitest';
import en from '@/assets/_locales/en/messages.json';
import { defineMark } from './define-mark';
import { evidenceOf, findEvidence } from './find-evidence';
import { PASSAGES, pageOf } from './page-of';
import { MARKS } from './registry';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const tests = import.meta.glob<string>('./*.mark.test.ts', { eager: true, query: '?raw', import: 'default' });
const files = Object.keys(import.meta.glob('./*.mark.ts'));
const locales = import.meta.glob<Record<string, Message>>('@/assets/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});
const idOf = (file: string) => /([\w-]+)\.mark\.(?:test\.)?ts$/.exec(file)?.[1];
const keyOf = (code: string) => `evidence_${code.replaceAll('-', '_')}`;
const codes = [...new Set(MARKS.flatMap((mark) => Object.keys(mark.codes)))];

describe('the registry of marks', () => {
  it('names every mark after its file, once', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(MARKS.map(({ id }) => id).sort()).toEqual(files.map(idOf).sort());
  });

  it.each(files)('finds a test of three tables beside %s', (file) => {
    const test = tests[file.replace(/\.ts$/, '.test.ts')] ?? '';
    for (const word of ['markCases(mark, {', 'finds:', 'ignores:', 'lookAlikes:']) expect(test).toContain(word);
  });

  it('gives one worth to a code that two marks share', () => {
    for (const code of codes) {
      const worths = MARKS.flatMap(({ codes: own }) => (own[code] ? [JSON.stringify(own[code])] : []));
      expect(new Set(worths).size, code).toBe(1);
    }
  });

  it('lets nothing but a token or a declaration move a verdict', () => {
    const strong = MARKS.flatMap((mark) =>
      Object.entries(mark.codes).filter(([, { strength }]) => strength === 'strong'),
    );
    expect(strong.map(([code]) => code).sort()).toEqual(['chat-citations', 'role-tokens']);
  });
});

it.each(Object.keys(locales))('%s has a sentence for every code', (file) => {
  expect(codes.filter((code) => !locales[file]?.[keyOf(code)]?.message)).toEqual([]);
});

describe('findEvidence', () => {
  const breaking = defineMark({
    id: 'breaking',
    looksIn: 'markup',
    codes: { never: { strength: 'declared', about: 'text' } },
    find: () => {
      throw new RangeError('the page did that');
    },
  });

  it('finds nothing with a mark that breaks', () => {
    expect(evidenceOf(breaking, pageOf())).toEqual([]);
  });

  it('finds nothing in a document that is not a page', () => {
    const { article } = pageOf();
    expect(findEvidence(new DOMParser().parseFromString('<a/>', 'text/xml'), article)).toEqual([]);
  });

  it('gives each finding once, with its worth, its values and a short quote', () => {
    const token = `turn0search1${'turn0search2'.repeat(400)}`;
    const { document, article } = pageOf({
      head: '<script type="application/ld+json">{"@type":"Article","creativeWorkStatus":"AI-Generated"}</script>',
      body: '<div itemscope itemtype="https://schema.org/Article"><i itemprop="creativeWorkStatus">AI-Generated</i>{}</div>',
      passages: [...PASSAGES, token],
    });
    const before = document.documentElement.outerHTML;
    const evidence = findEvidence(document, article);
    expect(evidence.map(({ code }) => code).sort()).toEqual(['chat-citations', 'structured-data-generated']);
    expect(evidence.find(({ code }) => code === 'chat-citations')).toMatchObject({
      strength: 'strong',
      about: 'text',
      values: ['ChatGPT'],
    });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('fills every placeholder of the sentences', () => {
    const wanted = (code: string) =>
      Object.keys((en as Record<string, Message>)[keyOf(code)]?.placeholders ?? {}).length;
    const pages = [
      pageOf({
        passages: [...PASSAGES, 'x turn0search1 https://yard.example/?utm_source=openai', '\u{E0100}'.repeat(9)],
      }),
      pageOf({ place: 'mp.weixin.qq.com/s', body: '<main>{}<p>内容由AI生成</p></main>' }),
      pageOf({ head: '<script type="application/ld+json">{"@type":"Article","author":"ChatGPT"}</script>' }),
    ];
    const found = pages.flatMap((page) => MARKS.flatMap((mark) => evidenceOf(mark, page)));
    expect(found.filter(({ values }) => values.length > 0).length).toBeGreaterThanOrEqual(5);
    for (const { code, values } of found) expect(values.length, code).toBe(wanted(code));
  });
});
