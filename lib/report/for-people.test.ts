import { describe, expect, it } from 'vitest';
import { madeArticle, madeFile, madeMaterial, madeSite } from '@/tests/made-report';
import { ENGLISH, sayInEnglish } from './words';

const ARTICLES = [
  ...madeSite('https://www.mill.example/', 6, 20),
  madeArticle('https://notes.example/1', 'verified', '2026-03-30', { title: 'A river & its <mill>', language: 'zh' }),
  madeArticle('https://notes.example/2', 'not-assessed', '2026-03-29', {
    language: null,
    media: [{ code: 'c2pa-image', strength: 'verified' }],
  }),
];
const MATERIAL = madeMaterial(ARTICLES, { 'https://www.mill.example/0': 'person' });
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style><svg onload=alert(1)>',
  '[click](javascript:alert(1))',
  '| a | b |\n\n# heading',
  '`code` **bold** _it_ ![x](https://evil.example/p.png)',
  '&lt;b&gt; &#60;',
  '\u202egnp.exe',
];
const hostile = madeMaterial(
  HOSTILE.map((title, index) =>
    madeArticle(`https://evil.example/${index}?a="><script>alert(1)</script>`, 'likely-ai', '2026-03-02', {
      title,
      versions: { model: title, thresholds: title },
    }),
  ),
);

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const texts = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('html', () => {
  const html = madeFile('html', MATERIAL);
  const doc = parsed(html);

  it('says what it shows, with its caution, shares, intervals and counts', () => {
    expect(texts(doc, 'h2')).toEqual([
      'Summary',
      'Over time',
      'Verdicts',
      'By language',
      'By site',
      'Pictures, sound and video',
      'Newest articles',
      'Versions of model and thresholds',
    ]);
    expect(texts(doc, 'body > p')).toEqual([
      'Made on Apr 1, 2026',
      'Articles read from Mar 1, 2026 to Mar 30, 2026',
      ENGLISH.caution,
    ]);
    expect(texts(doc, 'section:first-of-type tbody tr')).toEqual([
      'Articles read22',
      'Assessed21',
      'Known or likely AI6 of 2129 %14–50 %',
      'Verified, declared, with AI leftovers, or known by the reader1 of 215 %1–23 %',
      'Estimated by the model5 of 1926 %12–49 %',
    ]);
  });
  it('needs nothing but itself', () => {
    expect(html).not.toMatch(/<script|<link|@import|url\(|src=/);
    expect(html).toContain("default-src 'none'");
    expect(doc.querySelectorAll('svg')).toHaveLength(1);
    expect(doc.querySelector('svg')?.getAttribute('aria-label')).toBe('Over time');
  });
  it('has a table beside its picture, with the same periods', () => {
    expect(texts(doc, 'svg + table tbody tr')).toHaveLength(6);
    expect(doc.querySelectorAll('svg rect')).toHaveLength(6);
  });
  it('leaves titles and addresses out where asked', () => {
    const hidden = madeFile('html', MATERIAL, { options: { hideTitles: true } });
    expect(html).toContain('A river &amp; its &lt;mill&gt;');
    expect(hidden).not.toMatch(/A river|notes\.example\/1/);
  });
  it('speaks another language', () => {
    const say = (word: keyof typeof ENGLISH, values: readonly string[] = []) => `〔${word}${values.join('、')}〕`;
    const chinese = parsed(madeFile('html', MATERIAL, { options: { language: 'zh-CN', say } }));
    expect(chinese.documentElement.lang).toBe('zh-CN');
    expect(texts(chinese, 'body > p')[0]).toBe('〔made2026年4月1日〕');
    expect(texts(chinese, 'h2')).toContain('〔by_site〕');
    // No English word left beside names and numbers.
    expect(chinese.body.textContent?.replace(/〔[^〕]*〕/g, '')).not.toMatch(/article|share|week|known/i);
  });
  it('runs nothing that a title or address says', () => {
    const bad = parsed(madeFile('html', hostile));
    expect(bad.querySelectorAll('script, img, svg [onload], b, [onerror], [onmouseover]')).toHaveLength(0);
    expect(texts(bad, 'a')).toEqual(HOSTILE.slice(0, 8).concat('[U+202E]gnp.exe'));
    for (const link of bad.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^https:\/\/evil\.example\/\d\?a="><script>/);
  });
  it('is a page for an empty history too', () => {
    expect(texts(parsed(madeFile('html', madeMaterial([]))), 'body > p')).toEqual([
      'Made on Apr 1, 2026',
      ENGLISH.nothing,
    ]);
  });
  it('makes no link of an address that is none of the web', () => {
    const odd = madeMaterial([
      madeArticle('https://a.example/', 'unclear', '2026-03-02', { url: 'javascript:alert(1)' }),
    ]);
    expect(parsed(madeFile('html', odd)).querySelectorAll('a')).toHaveLength(0);
  });
});

describe('markdown', () => {
  const text = madeFile('markdown', MATERIAL);
  it('writes the golden beginning', () => {
    expect(text.slice(0, text.indexOf('## Over time'))).toBe(`# What I read: a report by Headwater

Made on Apr 1, 2026

Articles read from Mar 1, 2026 to Mar 30, 2026

${ENGLISH.caution}

## Summary

|  |  |  | 95 % interval |
| --- | ---: | ---: | ---: |
| Articles read | 22 |  |  |
| Assessed | 21 |  |  |
| Known or likely AI | 6 of 21 | 29 % | 14–50 % |
| Verified, declared, with AI leftovers, or known by the reader | 1 of 21 | 5 % | 1–23 % |
| Estimated by the model | 5 of 19 | 26 % | 12–49 % |

`);
  });
  it('keeps its tables whole, whatever a title says', () => {
    const rows = madeFile('markdown', hostile)
      .split('\n')
      .filter((line) => line.includes('](<https://evil.example/'));
    expect(rows).toHaveLength(HOSTILE.length);
    expect(madeFile('markdown', hostile)).not.toMatch(/(?<!\\)!\[|(?<!\\)\]\((?!<https:)/);
    for (const row of rows) {
      expect(row.match(/(?<!\\)\|/g)).toHaveLength(4);
      expect(row.match(/(?<!\\)\[/g)).toHaveLength(1);
      expect(row).not.toMatch(/<(?!https:)/);
    }
  });
});

it.each([
  ['made', ['today'], 'Made on today'],
  ['made', ['$1 $2'], 'Made on $1 $2'],
  ['share_of', ['1', '2'], '1 of 2'],
] as const)('says %s of %j', (word, values, expected) => {
  expect(sayInEnglish(word, values)).toBe(expected);
});
