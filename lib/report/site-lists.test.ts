import { describe, expect, it } from 'vitest';
import type { ReadArticle, Site } from '@/lib/domain';
import { madeArticle, madeFile, madeMaterial, madeSite } from '@/tests/made-report';
import { chooseSites } from './index';

const ARTICLES = [
  ...madeSite('https://www.mill.example/', 19, 20),
  ...madeSite('https://medium.com/@writer/', 12, 12),
  ...madeSite('https://few.example/', 9, 9),
  ...madeSite('https://mixed.example/', 10, 20),
  ...madeSite('https://zhuanlan.zhihu.com/p/', 15, 15),
  ...madeSite('https://mp.weixin.qq.com/s?__biz=MzA5&mid=', 11, 11),
  ...madeSite('http://192.168.1.7/', 11, 11),
  ...madeSite('http://wiki.lan/', 11, 11),
];
const MATERIAL = madeMaterial(ARTICLES);

/** Lines that a consumer acts on. */
const rules = (text: string, mark: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith(mark));

describe('chooseSites', () => {
  const ids = (options = {}) => chooseSites(MATERIAL.overview ?? { sites: [] }, options);
  it('goes by the lower bound and the minimum, and says what it left out', () => {
    const { listed, popular, leftOut } = ids();
    expect(listed.map(({ site }) => site.id)).toEqual(['mill.example', 'medium.com/@writer']);
    expect(popular.map(({ site }) => site.id)).toEqual(['zhihu.com']);
    expect(leftOut).toEqual({ few: 1, below: 1, popular: 1, local: 2, pathOnly: 1 });
  });
  it.each([
    [{ threshold: 0.8 }, []],
    [{ threshold: 0.7, popular: true }, ['zhihu.com', 'mill.example', 'medium.com/@writer']],
    [{ minimumPages: 13 }, ['mill.example']],
    [{ sites: ['medium.com/@writer', 'mixed.example'] }, ['medium.com/@writer']],
    [{ sites: [] }, []],
    [{ threshold: 0.25, popular: true, minimumPages: 20 }, ['mill.example', 'mixed.example']],
  ])('%j', (options, expected) => {
    const found = ids(options).listed.map(({ site }) => site.id);
    expect(found.sort()).toEqual([...expected].sort());
  });
});

it('writes the golden ruleset for uBlacklist', () => {
  expect(madeFile('ublacklist', MATERIAL)).toBe(`# Made by Headwater on 2026-04-01 from one reader's own history.
# Estimates, not proof: a site is listed for what was read of it, not for what it is.
# Listed: 2 sites with at least 10 assessed articles, of which at least 50 %
# are known or likely AI by the lower bound of the 95 % interval.
# Not listed: 1 with too few articles, 1 below the bound, 1 accounts that
# no rule can tell from others, 2 addresses of a local network, 1 sites of many authors or readers.
# Caution, not listed: zhihu.com

# mill.example: 19 of 20 articles known or likely AI, 95 % interval 76 % to 99 %, read 2026-03-01 to 2026-03-20, by headwater-1@0.1.0 2026-11
*://*.mill.example/*

# medium.com/@writer: 12 of 12 articles known or likely AI, 95 % interval 76 % to 100 %, read 2026-03-01 to 2026-03-12, by headwater-1@0.1.0 2026-11
*://*.medium.com/@writer/*
`);
});

it.each([
  ['ublacklist', '#', ['*://*.mill.example/*', '*://*.medium.com/@writer/*']],
  ['ubo', '!', ['||mill.example^$document', '||medium.com/@writer/$document']],
  ['hosts', '#', ['0.0.0.0 mill.example', '0.0.0.0 www.mill.example']],
])('%s says in its own way what to block', (id, mark, expected) => {
  const text = madeFile(id, MATERIAL);
  expect(rules(text, mark)).toEqual(expected);
  expect(text).toMatch(/by the lower bound of the 95 % interval/);
});

describe('a hostile history', () => {
  const bad = (url: string, change: Partial<ReadArticle>) =>
    Array.from({ length: 20 }, (_, index) => madeArticle(`${url}${index}`, 'likely-ai', '2026-03-02', change));
  const HOSTILE = [
    ...bad('https://a.example/', {
      title: 'x\n||google.com^\n0.0.0.0 google.com',
      versions: { model: 'm\n*://*/*', thresholds: '!##\r\n||*^' },
    }),
    ...bad('https://b.example/', { host: 'x\n0.0.0.0 google.com' }),
    ...bad('https://xn--85x722f.com.cn/', {}),
    ...bad('https://c.example/', {}),
    ...bad('https://d.example/', {}),
    ...bad('https://medium.com/@e/', {}),
  ];
  const material = madeMaterial(HOSTILE);
  // As a file that was imported, or a bug, might name a site.
  const NAMES: Record<string, Partial<Site>> = {
    'c.example': { id: 'c.example\n*://*.google.com/*', domain: 'c.example\n||google.com^' },
    'd.example': { id: '*', domain: '*' },
    'medium.com/@e': { id: 'medium.com/*', account: '*' },
  };
  for (const figures of material.overview?.sites ?? []) {
    figures.site = { ...figures.site, ...NAMES[figures.site.id] };
  }
  it.each([
    ['ublacklist', '#', ['*://*.a.example/*', '*://*.b.example/*', '*://*.xn--85x722f.com.cn/*']],
    ['ubo', '!', ['||a.example^$document', '||b.example^$document', '||xn--85x722f.com.cn^$document']],
    ['hosts', '#', ['0.0.0.0 a.example', '0.0.0.0 b.example', '0.0.0.0 xn--85x722f.com.cn']],
  ])('adds no rule to %s', (id, mark, expected) => {
    expect(rules(madeFile(id, material), mark)).toEqual(expected);
  });
});

describe('corpus lists', () => {
  const articles = [
    ...ARTICLES,
    madeArticle('https://notes.example/verified', 'verified'),
    madeArticle('https://notes.example/declared', 'declared'),
    madeArticle('https://notes.example/left', 'leftover'),
    madeArticle('https://notes.example/unclear', 'unclear'),
    madeArticle('https://notes.example/short', 'not-assessed'),
    madeArticle('https://notes.example/mine\u2028"', 'likely-ai', '2026-03-02', { url: 'https://notes.example/mine' }),
    madeArticle('https://notes.example/theirs', 'no-strong-signs'),
    madeArticle('https://mill.example/mine', 'unclear'),
  ];
  const material = madeMaterial(articles, {
    'https://notes.example/mine': 'person',
    'https://notes.example/theirs': 'ai',
    'https://mill.example/mine': 'person',
  });
  const lines = (id: string) =>
    madeFile(id, material, { articles })
      .trimEnd()
      .split('\n')
      .map((line): Record<string, unknown> => JSON.parse(line));
  const basis = (id: string, url: RegExp) =>
    lines(id)
      .filter((line) => url.test(String(line.url)))
      .map((line) => `${String(line.url).split('/').at(-1)} ${line.basis}`);

  it('write the golden line', () => {
    expect(lines('corpus-exclude')[0]).toEqual({
      url: 'https://www.mill.example/0',
      site: 'mill.example',
      verdict: 'likely-ai',
      basis: 'score',
      language: 'en',
      probability: 0.5,
      site_k: 19,
      site_n: 21,
      site_low: 0.7109,
      site_high: 0.9735,
      model: 'headwater-1@0.1.0',
      thresholds: '2026-11',
      first_read: '2026-03-01T12:00:00.000Z',
      last_read: '2026-03-01T12:00:00.000Z',
    });
  });
  it('leave out what nothing is known of, and let the reader’s word count first', () => {
    expect(basis('corpus-exclude', /notes/)).toEqual([
      'verified verified',
      'declared declared',
      'left leftover',
      'theirs reader',
    ]);
    expect(basis('corpus-include', /notes/)).toEqual(['mine reader']);
    expect(basis('corpus-include', /mill/)).toEqual(['mine reader']);
  });
  it('exclude the rest of a site that mostly is', () => {
    expect(basis('corpus-exclude', /mill\.example\/19/)).toEqual(['19 site']);
    expect(basis('corpus-include', /mixed/)).toHaveLength(10);
  });
  it('never hold the same article both', () => {
    const urls = (id: string) => lines(id).map(({ url }) => url);
    expect(urls('corpus-exclude').filter((url) => urls('corpus-include').includes(url))).toEqual([]);
  });
});
