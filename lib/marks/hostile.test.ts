import { describe, expect, it } from 'vitest';
import { PASSAGES, pageOf } from './page-of';
import { MARKS } from './registry';

/** Generous: the test's DOM is many times slower than a browser's. What it catches is time that grows as a square. */
const MILLISECONDS = 1000;

const nested = (depth: number) => `${'<div>'.repeat(depth)}{}<p>内容由AI生成</p>${'</div>'.repeat(depth)}`;
const graph = `{"@graph":[${Array.from({ length: 20_000 }, (_, at) => `{"@type":"Article","@id":"#${at}","author":{"@id":"#${at + 1}"},"headline":"x"}`).join()}]}`;
const script = (json: string) => ({ head: `<script type="application/ld+json">${json}</script>` });

const PAGES: Record<string, Parameters<typeof pageOf>[0]> = {
  '10,000 variation selectors': { passages: [`a${'\u{E0123}'.repeat(10_000)}b`, '\uFE0F a'.repeat(5000), ...PASSAGES] },
  '2 MB of JSON-LD': script(graph),
  '2 MB of JSON-LD that is one array': script(`[${'[],'.repeat(600_000)}[]]`),
  'JSON nested 100,000 deep': script(`${'[{"@graph":'.repeat(100_000)}1${'}]'.repeat(100_000)}`),
  'a page nested deep': { body: nested(2000) },
  '5,000 labels': {
    body: `<article>{}${'<p>内容由AI生成的</p><div>AI <b>AI</b><span>由AI生成</span></div>'.repeat(2500)}</article>`,
    place: 'www.zhihu.com/p/1',
  },
  '1 MB that almost matches': {
    passages: [
      'turn0search'.repeat(20_000),
      'AIGC: Label: 1 '.repeat(5000),
      `"${'“'.repeat(50_000)} <|im_end|>`,
      'AI生成'.repeat(30_000),
      '[cite: 1, '.repeat(20_000),
      `I hope ${' '.repeat(100_000)}`,
      '作为一个'.repeat(20_000),
    ],
  },
};

describe.each(Object.entries(PAGES))('%s', (_, parts) => {
  const page = pageOf(parts);
  it.each(MARKS.map((mark) => [mark.id, mark] as const))('neither breaks nor stalls %s', (_id, mark) => {
    const begun = performance.now();
    mark.find(page);
    expect(performance.now() - begun).toBeLessThan(MILLISECONDS);
  });
});
