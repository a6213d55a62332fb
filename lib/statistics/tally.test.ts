import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Outcome, ReadArticle } from '@/lib/domain';
import type { FiguresOptions } from './figures';
import { createTally } from './tally';

const utc = () => 0;
/** Who read the articles below, as errors name it. */
const READ_BY = 'm@1 t';
const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

function article(url: string, readings: [string, Outcome][], more: Partial<ReadArticle> = {}): ReadArticle {
  const times = readings.map(([day, outcome]) => ({ at: at(day), outcome })).sort((a, b) => b.at - a.at);
  return {
    url,
    title: url,
    host: new URL(url).hostname,
    siteId: new URL(url).hostname,
    language: 'en',
    kind: 'unclear',
    reason: 'score-between',
    probability: 0.5,
    versions: { model: 'm@1', thresholds: 't' },
    firstAt: times.at(-1)?.at ?? 0,
    lastAt: times[0]?.at ?? 0,
    readings: times,
    media: [],
    ...more,
  };
}

function overview(articles: readonly (readonly [ReadArticle, Claim | null])[], options: Partial<FiguresOptions> = {}) {
  const tally = createTally({ unit: 'day', minimum: 1, siteMinimum: 1, ...options }, utc);
  for (const [one, claim] of articles) tally.add(one, claim);
  return tally.overview(new Map());
}

const A = 'https://a.example/';
const B = 'https://b.example/';

describe('what counts as what', () => {
  const ALL: [Outcome, number][] = [
    ['verified', 1],
    ['declared', 2],
    ['likely-ai', 3],
    ['unclear', 4],
    ['no-strong-signs', 5],
    ['not-assessed', 6],
    ['leftover', 7],
  ];
  const rows = ALL.flatMap(([outcome, times]) =>
    Array.from(
      { length: times },
      (_, index) => [article(`${A}${outcome}${index}`, [['2026-03-02', outcome]]), null] as const,
    ),
  );
  it('keeps proof, declaration, leftovers and estimate apart', () => {
    expect(overview(rows)).toMatchObject({
      articles: 28,
      assessed: 22,
      ai: { k: 13, n: 22, share: 13 / 22 },
      known: { k: 10, n: 22 },
      estimated: { k: 3, n: 12, share: 0.25 },
      corrected: null,
    });
  });
  it('lets no leftover into what the model estimates, nor into its correction', () => {
    const errors = { en: { sensitivity: { k: 90, n: 100 }, specificity: { k: 990, n: 1000 }, versions: READ_BY } };
    const without = overview(
      rows.filter(([one]) => !one.url.includes('leftover')),
      { errors },
    );
    const all = overview(rows, { errors });
    expect([all.estimated, all.corrected]).toEqual([without.estimated, without.corrected]);
    expect([all.known.k - without.known.k, all.ai.k - without.ai.k, all.mix.leftover]).toEqual([7, 7, 7]);
  });
  it('takes the reader’s word as what it is: out of the estimate, into a place of its own', () => {
    const claimed = rows.map(([one], index) => [one, index === 3 ? 'person' : index === 20 ? 'ai' : null] as const);
    const { mix, ai, known, estimated, assessed } = overview(claimed);
    expect(mix).toMatchObject({ 'likely-ai': 2, 'not-assessed': 5, 'corrected-person': 1, 'corrected-ai': 1 });
    expect([assessed, ai.k, known.k, estimated.k, estimated.n]).toEqual([23, 13, 11, 2, 11]);
  });
  it('names no percentage below the minimum', () => {
    const few = overview(rows, { minimum: 23, siteMinimum: 23 });
    expect([few.ai.share, few.ai.k, few.ai.interval]).toEqual([null, 13, null]);
    expect([few.mostAi, few.cleanest, few.sites[0]?.ai.share]).toEqual([[], [], null]);
  });
  it('corrects for the detector’s error where it is known for every language', () => {
    const errors = { en: { sensitivity: { k: 90, n: 100 }, specificity: { k: 990, n: 1000 }, versions: READ_BY } };
    expect(overview(rows, { errors }).corrected).toMatchObject({ share: expect.closeTo(0.24 / 0.89, 10), n: 12 });
    const german = [...rows, [article(`${B}1`, [['2026-03-02', 'unclear']], { language: 'de' }), null] as const];
    expect(overview(german, { errors }).corrected).toBeNull();
    expect(
      overview(german, { errors }).languages.map(({ language, corrected }) => [language, corrected !== null]),
    ).toEqual([
      ['en', true],
      ['de', false],
    ]);
  });
  it('corrects nothing that another model or other thresholds read', () => {
    const errors = { en: { sensitivity: { k: 90, n: 100 }, specificity: { k: 990, n: 1000 }, versions: READ_BY } };
    const versions = { model: 'own:essays@1#3fa0b91c', thresholds: '' };
    const mixed = [...rows, [article(`${B}2`, [['2026-03-02', 'unclear']], { versions }), null] as const];
    expect(overview(mixed, { errors }).corrected).toBeNull();
    expect(overview(mixed, { errors }).estimated.n).toBe(overview(rows, { errors }).estimated.n + 1);
  });
  it('is all zeros and nulls for an empty history', () => {
    expect(overview([])).toMatchObject({
      articles: 0,
      ai: { share: null },
      firstAt: null,
      periods: [],
      sites: [],
      newest: [],
    });
  });
});

describe('time', () => {
  it('counts an article once a period, with the newest verdict in it', () => {
    const one = article(`${A}1`, [
      ['2026-03-02', 'unclear'],
      ['2026-03-03', 'likely-ai'],
      ['2026-03-10', 'no-strong-signs'],
    ]);
    const found = overview([[one, null]], { unit: 'week' });
    expect(
      found.periods.map(({ start, mix }) => [start, mix['likely-ai'], mix['no-strong-signs'], mix.unclear]),
    ).toEqual([
      ['2026-03-02', 1, 0, 0],
      ['2026-03-09', 0, 1, 0],
    ]);
    expect(found.articles).toBe(1);
    expect(found.mix['no-strong-signs']).toBe(1);
    expect(found.calendar).toEqual([
      { day: '2026-03-02', articles: 1, ai: 0 },
      { day: '2026-03-03', articles: 1, ai: 1 },
      { day: '2026-03-10', articles: 1, ai: 0 },
    ]);
  });

  it('takes the reader’s word in every period', () => {
    const one = article(`${A}1`, [
      ['2026-03-02', 'likely-ai'],
      ['2026-03-10', 'likely-ai'],
    ]);
    const found = overview([[one, 'person']], { unit: 'week' });
    expect(found.periods.map(({ mix }) => [mix['corrected-person'], mix['likely-ai']])).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect(found.calendar.map(({ ai }) => ai)).toEqual([0, 0]);
  });

  it('leaves no gap in the axis, but makes no chart of centuries', () => {
    const near = overview([
      [article(`${A}1`, [['2026-03-02', 'unclear']]), null],
      [article(`${A}2`, [['2026-03-05', 'unclear']]), null],
    ]);
    expect(near.periods.map(({ articles }) => articles)).toEqual([1, 0, 0, 1]);
    const far = overview([
      [article(`${A}1`, [['1971-03-02', 'unclear']]), null],
      [article(`${A}2`, [['9999-12-31', 'unclear']]), null],
    ]);
    expect(far.periods.map(({ start }) => start)).toEqual(['1971-03-02', '9999-12-31']);
  });
});

describe('sites', () => {
  const many = (url: string, ai: number, total: number) =>
    Array.from(
      { length: total },
      (_, index) =>
        [article(`${url}${index}`, [['2026-03-02', index < ai ? 'likely-ai' : 'no-strong-signs']]), null] as const,
    );
  it('stand in order of what is sure of them, not of the bare share', () => {
    const rows = [
      ...many(A, 3, 3),
      ...many(B, 40, 50),
      ...many('https://c.example/', 0, 60),
      ...many('https://d.example/', 0, 5),
    ];
    const found = overview(rows);
    expect(found.mostAi.map(({ site }) => site.id)).toEqual(['b.example', 'a.example']);
    expect(found.cleanest.map(({ site }) => site.id)).toEqual(['c.example', 'd.example', 'b.example', 'a.example']);
    expect(found.sites.map(({ site, articles }) => [site.id, articles])).toEqual([
      ['c.example', 60],
      ['b.example', 50],
      ['d.example', 5],
      ['a.example', 3],
    ]);
  });
  it('name their hosts and versions', () => {
    const rows = ['www', 'm'].map(
      (host, index) =>
        [
          article(`https://${host}.a.example/${index}`, [[`2026-03-0${index + 2}`, 'unclear']], {
            siteId: 'a.example',
            versions: { model: `m@${2 - index}`, thresholds: 't' },
          }),
          null,
        ] as const,
    );
    expect(overview(rows).sites).toMatchObject([
      {
        hosts: ['m.a.example', 'www.a.example'],
        versions: ['m@1 t', 'm@2 t'],
        firstAt: at('2026-03-02'),
        lastAt: at('2026-03-03'),
      },
    ]);
  });
});

it('keeps findings about media apart', () => {
  const media = [
    { code: 'c2pa-image', strength: 'verified' as const },
    { code: 'c2pa-image', strength: 'verified' as const },
  ];
  const found = overview([
    [article(`${A}1`, [['2026-03-02', 'no-strong-signs']], { media }), null],
    [article(`${A}2`, [['2026-03-02', 'no-strong-signs']]), null],
  ]);
  expect(found.media).toEqual({ articles: 1, codes: [{ code: 'c2pa-image', strength: 'verified', articles: 1 }] });
  expect(found.ai.k).toBe(0);
});

it('adds up, whatever was read, in whatever order', () => {
  const outcome = fc.constantFrom<Outcome>(
    'verified',
    'declared',
    'likely-ai',
    'unclear',
    'no-strong-signs',
    'not-assessed',
  );
  const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-02-${String(one).padStart(2, '0')}`);
  const row = fc.tuple(
    fc.tuple(fc.constantFrom(A, B), fc.nat(30), fc.array(fc.tuple(day, outcome), { minLength: 1, maxLength: 4 })),
    fc.constantFrom<Claim | null>('ai', 'person', null, null),
    fc.constantFrom('en', 'zh', null),
  );
  const rows = fc.uniqueArray(row, { selector: ([[host, index]]) => `${host}${index}` });
  fc.assert(
    fc.property(rows, fc.constantFrom('day' as const, 'week' as const, 'month' as const), (list, unit) => {
      const articles = list.map(
        ([[host, index, readings], claim, language]) =>
          [article(`${host}${index}`, readings, { language }), claim] as const,
      );
      const found = overview(articles, { unit });
      expect(found.articles).toBe(list.length);
      for (const parts of [found.sites, found.languages]) {
        expect(parts.reduce((sum, one) => sum + one.articles, 0)).toBe(list.length);
        expect(parts.reduce((sum, one) => sum + one.ai.k, 0)).toBe(found.ai.k);
      }
      for (const { ai, known, estimated, articles: all, assessed } of [found, ...found.periods, ...found.sites]) {
        expect(known.k + estimated.k).toBe(ai.k);
        expect(ai.k).toBeLessThanOrEqual(assessed);
        expect(assessed).toBeLessThanOrEqual(all);
      }
      expect(overview([...articles].reverse(), { unit })).toEqual(found);
    }),
  );
});
