import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction, Visit } from '@/lib/domain';
import { madeVisits } from '@/tests/made-history';
import { openDatabase } from '../database';
import { createHistory, type History } from '../history';

let databases = 0;
function fresh() {
  databases += 1;
  const database = openDatabase(`merge-${databases}`);
  return { database, history: createHistory(database) };
}

async function merge(history: History, visits: readonly unknown[], corrections: readonly unknown[] = []) {
  await history.imports.begin('x');
  await history.imports.add('x', { visits, corrections });
  const plan = await history.imports.plan('x');
  expect(await history.imports.commit('x')).toEqual(plan);
  return plan;
}

async function content(history: History) {
  const visits: Visit[] = [];
  for await (const page of history.pages({})) visits.push(...page);
  return JSON.stringify([
    visits,
    await history.articles({ limit: 2000 }),
    await history.siteCounts(),
    await history.corrections({ takenBack: true }),
  ]);
}

const [BASE] = madeVisits(1);
if (!BASE) throw new Error('one was asked for');
const CORRECTION: Correction = { url: 'https://a.example/1', claim: 'person', changedAt: 10 };
const none = { new: 0, same: 0, conflicting: 0, taken: 0, invalid: 0 };

it('says what it would do, does it, and does nothing the second time', async () => {
  const { history } = fresh();
  const visits = madeVisits(2500);
  expect(await merge(history, visits, [CORRECTION])).toEqual({
    visits: { ...none, new: 2500 },
    corrections: { ...none, new: 1 },
    problems: [],
  });
  const once = await content(history);
  expect(await merge(history, visits, [CORRECTION])).toMatchObject({
    visits: { ...none, same: 2500 },
    corrections: { ...none, same: 1 },
  });
  expect(await content(history)).toBe(once);
});

it('tells how far a merge is up to its end, though visits stand in the file twice', async () => {
  const { history, database } = fresh();
  const visits = madeVisits(600);
  await history.imports.begin('x');
  await history.imports.add('x', { visits: [...visits, ...visits], corrections: [CORRECTION] });
  const seen: unknown[] = [];
  // Corrections are written when all visits were gone through.
  database.corrections.hook('creating', () => void seen.push(history.imports.progress('x')));
  await history.imports.commit('x');
  expect(seen).toEqual([{ done: 600, of: 600 }]);
});

it('changes nothing before it is committed, nor after it is cancelled', async () => {
  const { history } = fresh();
  await history.imports.begin('x');
  await history.imports.add('x', { visits: [BASE], corrections: [CORRECTION] });
  await history.imports.plan('x');
  expect(await history.count({})).toBe(0);
  await history.imports.cancel('x');
  await expect(history.imports.commit('x')).rejects.toThrow('unknown import');
  expect(await history.count({})).toBe(0);
});

describe('conflicts', () => {
  it.each<[string, Partial<Visit>, string]>([
    ['the later visit stays: theirs', { visitedAt: BASE.visitedAt + 1, title: 'theirs' }, 'theirs'],
    ['the later visit stays: ours', { visitedAt: BASE.visitedAt - 1, title: 'theirs' }, 'ours'],
    ['of one moment, the content that sorts higher: theirs', { title: 'z' }, 'z'],
    ['of one moment, the content that sorts higher: ours', { title: 'a' }, 'ours'],
  ])('%s', async (_, change, title) => {
    const { history } = fresh();
    await merge(history, [{ ...BASE, title: 'ours' }]);
    const plan = await merge(history, [{ ...BASE, ...change }]);
    expect(plan.visits).toEqual({ ...none, conflicting: 1, taken: title === 'ours' ? 0 : 1 });
    expect((await history.list({}))[0]?.title).toBe(title);
  });

  it.each([
    ['later', 20, null, null],
    ['earlier', 5, null, 'person'],
    ['of the same moment', 10, 'ai' as const, 'person'],
  ])('a correction %s', async (_, changedAt, claim, expected) => {
    const { history } = fresh();
    await merge(history, [], [CORRECTION]);
    await merge(history, [], [{ ...CORRECTION, changedAt, claim }]);
    expect((await history.corrections({ takenBack: true }))[0]?.claim).toBe(expected);
  });

  it('end alike whichever way round, and however often', async () => {
    const visit = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      visitedAt: fc.integer({ min: 0, max: 3 }),
      title: fc.constantFrom('x', 'y'),
      url: fc.constantFrom('https://a.example/1', 'https://b.example/2', 'https://b.example/3'),
    });
    const rows = fc.array(
      visit.map((change) => ({ ...BASE, ...change })),
      { maxLength: 6 },
    );
    const corrections = fc.array(
      fc.record({
        url: fc.constantFrom('https://a.example/1', 'https://b.example/2'),
        claim: fc.constantFrom('person' as const, 'ai' as const, null),
        changedAt: fc.integer({ min: 0, max: 2 }),
      }),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(rows, rows, corrections, corrections, async (a, b, c, d) => {
        const [one, other] = [fresh().history, fresh().history];
        await merge(one, a, c);
        await merge(one, b, d);
        await merge(other, b, d);
        await merge(other, a, c);
        await merge(other, a, c);
        expect(await content(other)).toBe(await content(one));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('rows that can’t be taken', () => {
  it.each<[string, unknown, string, string | null]>([
    ['text', 'x', 'not-an-object', null],
    ['null', null, 'not-an-object', null],
    ['a list', [BASE], 'not-an-object', null],
    ['an empty object', {}, 'missing', 'id'],
    ['fields by inheritance only', JSON.parse('{"__proto__": {"id": "a"}}'), 'missing', 'id'],
    ['a script for an address', { ...BASE, url: 'javascript:alert(1)' }, 'not-a-web-address', 'url'],
    ['data for an address', { ...BASE, url: 'data:text/html,<b>' }, 'not-a-web-address', 'url'],
    ['a file for an address', { ...BASE, url: 'file:///etc/passwd' }, 'not-a-web-address', 'url'],
    ['no address', { ...BASE, url: '//' }, 'not-a-web-address', 'url'],
    ['a number for a title', { ...BASE, title: 7 }, 'wrong-type', 'title'],
    ['an endless title', { ...BASE, title: 'x'.repeat(20_001) }, 'out-of-range', 'title'],
    ['markup for an id', { ...BASE, id: '<img>' }, 'out-of-range', 'id'],
    ['an unknown verdict', { ...BASE, kind: 'human' }, 'out-of-range', 'kind'],
    ['a verdict named like a method', { ...BASE, kind: 'toString' }, 'out-of-range', 'kind'],
    ['a time in words', { ...BASE, visitedAt: '2026' }, 'wrong-type', 'visitedAt'],
    ['a time that no date can name', { ...BASE, visitedAt: 1e300 }, 'out-of-range', 'visitedAt'],
    ['a probability above 1', { ...BASE, probability: 1.1 }, 'out-of-range', 'probability'],
    ['a language that is none', { ...BASE, language: '"><script>' }, 'out-of-range', 'language'],
    ['evidence that is text', { ...BASE, evidence: 'x' }, 'wrong-type', 'evidence'],
    [
      'evidence values of another type',
      { ...BASE, evidence: [{ code: 'x', strength: 'weak', about: 'text', values: [1] }] },
      'wrong-type',
      'evidence[0].values',
    ],
    [
      'evidence of unknown strength',
      { ...BASE, evidence: [{ code: 'x', strength: 'sure', about: 'text', values: [] }] },
      'out-of-range',
      'evidence[0].strength',
    ],
    ['no versions', { ...BASE, versions: null }, 'not-an-object', 'versions'],
  ])('%s', async (_, row, why, field) => {
    const { history } = fresh();
    const plan = await merge(history, [BASE, row]);
    expect(plan.visits).toEqual({ ...none, new: 1, invalid: 1 });
    expect(plan.problems).toEqual([{ row: 2, of: 'visits', why, field }]);
    expect(await history.count({})).toBe(1);
  });

  it.each<[unknown, string]>([
    [{ ...CORRECTION, claim: 'human' }, 'claim'],
    [{ ...CORRECTION, url: 'javascript:1' }, 'url'],
    [{ ...CORRECTION, changedAt: null }, 'changedAt'],
  ])('correction %j', async (row, field) => {
    const { history } = fresh();
    const plan = await merge(history, [], [row]);
    expect(plan.corrections.invalid).toBe(1);
    expect(plan.problems[0]?.field).toBe(field);
    expect(await history.corrections({ takenBack: true })).toEqual([]);
  });

  it('are counted in full and told in part', async () => {
    const plan = await merge(fresh().history, Array(50).fill(7));
    expect([plan.visits.invalid, plan.problems.length, plan.problems.at(-1)?.row]).toEqual([50, 20, 20]);
  });
});

it('takes nothing along that a row brings beside its fields, and strips its address', async () => {
  const { history } = fresh();
  const row = JSON.parse(
    JSON.stringify({ ...BASE, url: 'https://me:pw@a.example/1?sid=7#x', site: 'bank.example', newest: 5 }),
  );
  row.extra = { big: 1 };
  await merge(history, [row]);
  const { siteId: _, ...kept } = (await history.list({}))[0] ?? { siteId: '' };
  expect(kept).toEqual({ ...BASE, url: 'https://a.example/1', site: 'a.example' });
});

it('keeps one of two rows with one name in a file, under one address or two, however they came', async () => {
  const rows = fc.array(
    fc
      .record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        visitedAt: fc.integer({ min: 0, max: 2 }),
        url: fc.constantFrom(...Array.from({ length: 6 }, (_, at) => `https://a${at}.example/`)),
      })
      .map((change) => ({ ...BASE, ...change })),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 12 }), async (all, first) => {
      const [one, other] = [fresh().history, fresh().history];
      await one.imports.begin('x');
      await one.imports.add('x', { visits: all.slice(0, first), corrections: [] });
      await one.imports.plan('x');
      await one.imports.add('x', { visits: all.slice(first), corrections: [] });
      const plan = await one.imports.plan('x');
      expect(await one.imports.commit('x')).toEqual(plan);
      const { visits } = plan;
      expect(visits.new).toBe(new Set(all.map(({ id }) => id)).size);
      expect(visits.new + visits.same + visits.conflicting).toBe(all.length);
      // One row a file is the plain way.
      for (const row of all) await merge(other, [row]);
      expect(await content(one)).toBe(await content(other));
    }),
    { numRuns: 15 },
  );
}, 60_000);
