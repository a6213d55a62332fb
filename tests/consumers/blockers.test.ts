// @vitest-environment node
import { StaticNetFilteringEngine } from '@gorhill/ubo-core';
import { MatchPattern } from '@webext-core/match-patterns';
import { beforeAll, describe, expect, it } from 'vitest';
import { madeArticle, madeFile, madeMaterial, madeSite } from '@/tests/made-report';

const HOSTILE = '\n||victim.example^\n*://*.victim.example/*\n@@||mill.example^\n##body';
const material = madeMaterial([
  ...madeSite('https://www.mill.example/', 20, 20),
  ...madeSite('https://medium.com/@writer/', 15, 15),
  ...Array.from({ length: 20 }, (_, index) =>
    madeArticle(`https://a.example/${index}`, 'likely-ai', '2026-03-02', {
      title: HOSTILE,
      host: HOSTILE,
      versions: { model: HOSTILE, thresholds: HOSTILE },
    }),
  ),
]);

/** Pages that a list made of this history must take, and those that it must leave. */
const CASES: [url: string, taken: boolean][] = [
  ['https://mill.example/', true],
  ['https://www.mill.example/any?page=1', true],
  ['https://deep.sub.mill.example/', true],
  ['https://a.example/0', true],
  ['https://medium.com/@writer/story', true],
  ['https://medium.com/@other/story', false],
  ['https://medium.com/', false],
  ['https://notmill.example/', false],
  ['https://mill.example.org/', false],
  ['https://victim.example/', false],
];

describe('uBlock Origin’s own engine', () => {
  let engine: StaticNetFilteringEngine;
  beforeAll(async () => {
    engine = await StaticNetFilteringEngine.create();
    await engine.useLists([{ name: 'headwater', raw: madeFile('ubo', material) }]);
  });

  it.each(CASES)('opens %s only after a question: %s', (url, taken) => {
    expect(engine.matchRequest({ originURL: url, url, type: 'main_frame' })).toBe(taken ? 1 : 0);
  });

  it('leaves the pictures of a listed site on other pages', () => {
    const picture = { originURL: 'https://news.example/', url: 'https://mill.example/p.png', type: 'image' };
    expect(engine.matchRequest(picture)).toBe(0);
  });
});

// uBlacklist publishes no parser; its rules are match patterns, which this reads as browsers do.
describe('match patterns, as uBlacklist’s rules are', () => {
  const patterns = madeFile('ublacklist', material)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => new MatchPattern(line));

  it.each(CASES)('take %s out of search results: %s', (url, taken) => {
    expect(patterns).toHaveLength(3);
    expect(patterns.some((pattern) => pattern.includes(url))).toBe(taken);
  });
});
