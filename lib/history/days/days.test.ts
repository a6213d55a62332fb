import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Visit } from '@/lib/domain';
import { madeVisits } from '@/tests/made-history';
import { type HistoryDatabase, openDatabase } from '../database';
import { createHistory, type History } from '../history';
import { createGatherer } from './gather';

let database: HistoryDatabase;
let history: History;
let databases = 0;
beforeEach(() => {
  databases += 1;
  database = openDatabase(`days-${databases}`);
  history = createHistory(database);
});

const sorted = <T extends { url: string }>(list: T[]) => list.sort((a, b) => (a.url < b.url ? -1 : 1));
async function counted() {
  const all = [];
  for await (const page of history.countedPages({})) all.push(...page);
  return sorted(all);
}
/** The same, from the articles themselves. */
async function plain() {
  const all = await database.articles.toArray();
  return sorted(all).map(({ title: _title, reason: _reason, probability: _probability, ...rest }) => rest);
}

describe('packed days', () => {
  it('say what the articles say, after any changes', async () => {
    const pool = madeVisits(60, { days: 4 }).map((visit, index) => ({
      ...visit,
      id: `v${index}`,
      evidence:
        index % 3 === 0
          ? [{ code: 'c2pa-image', strength: 'verified' as const, about: 'media' as const, values: [] }]
          : visit.evidence,
    }));
    const visit = fc.constantFrom(...pool);
    const change = fc.oneof(
      fc.record({ act: fc.constant('save' as const), visit, as: fc.constantFrom(...pool.map(({ id }) => id)) }),
      fc.record({ act: fc.constant('delete' as const), visit }),
      fc.record({ act: fc.constant('merge' as const), visits: fc.array(visit, { maxLength: 20 }) }),
      fc.record({ act: fc.constant('look' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        await history.clear();
        for (const one of changes) {
          if (one.act === 'save') await history.save({ ...one.visit, id: one.as });
          else if (one.act === 'delete') await history.delete([one.visit.id]);
          else if (one.act === 'merge') await merge(one.visits);
          else await counted();
        }
        expect(await counted()).toEqual(await plain());
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('are packed by a merge itself', async () => {
    await merge(madeVisits(300, { days: 30 }));
    await merge(madeVisits(300, { days: 40, seed: 2 }));
    expect(await database.days.where('stale').equals(1).count()).toBe(0);
    expect(await counted()).toEqual(await plain());
  });

  it('wait to be packed where a merge brings more than fits the memory', async () => {
    await merge(madeVisits(100, { days: 10 }));
    const gatherer = createGatherer(5);
    for (const article of await database.articles.toArray()) gatherer.add(article);
    await gatherer.write(database);
    expect(await database.days.where('stale').equals(0).count()).toBe(0);
    expect(await counted()).toEqual(await plain());
  });

  it('read again only what changed', async () => {
    await merge(madeVisits(300, { days: 30 }));
    await counted();
    const before = await database.days.toArray();
    const [one] = madeVisits(1, { days: 1, seed: 4 });
    if (!one) throw new Error('one was asked for');
    await history.save(one);
    const stale = await database.days.where('stale').equals(1).primaryKeys();
    expect(before.length).toBeGreaterThan(20);
    expect(stale).toEqual([Math.floor(one.visitedAt / 86_400_000)]);
  });

  it('are left aside where there is no room to write them', async () => {
    await merge(madeVisits(50));
    const full = () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    };
    database.days.hook('updating', full);
    expect(await counted()).toHaveLength((await plain()).length);
    expect(await history.count({})).toBe(50);
    expect(await history.siteCounts()).not.toEqual([]);
  });
});

async function merge(visits: readonly Visit[]) {
  await history.imports.begin('x');
  await history.imports.add('x', { visits, corrections: [] });
  await history.imports.commit('x');
}
