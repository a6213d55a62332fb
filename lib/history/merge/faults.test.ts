import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Correction } from '@/lib/domain';
import { madeVisits } from '@/tests/made-history';
import { type HistoryDatabase, openDatabase } from '../database';
import { createHistory, type History } from '../history';

// A busy machine writes some thousand rows slowly.
vi.setConfig({ testTimeout: 60_000 });

const OURS = madeVisits(100, { seed: 2 });
const THEIRS = madeVisits(2600, { seed: 3 });
const CORRECTION: Correction = { url: 'https://a.example/1', claim: 'person', changedAt: 10 };
const FULL = Object.assign(new Error('full'), { name: 'QuotaExceededError' });

let database: HistoryDatabase;
let history: History;
let before: string;
let databases = 0;
beforeEach(async () => {
  databases += 1;
  database = openDatabase(`faults-${databases}`);
  history = createHistory(database);
  await wait('ours', OURS);
  await history.imports.commit('ours');
  before = await content();
});

async function wait(name: string, visits: readonly unknown[] = THEIRS) {
  await history.imports.begin(name);
  await history.imports.add(name, { visits, corrections: name === 'ours' ? [] : [CORRECTION] });
}

/** Every row that the reader could miss; packed days as they are read, not as they lie. */
async function content() {
  const counted = [];
  for await (const page of history.countedPages({})) counted.push(...page);
  const tables = ['visits', 'articles', 'sites', 'corrections'].map((name) => database.table(name).toArray());
  return JSON.stringify([await Promise.all(tables), counted.sort((a, b) => (a.url < b.url ? -1 : 1))]);
}

describe('a full disk', () => {
  it.each<[keyof HistoryDatabase & string, number]>([
    ['visits', 1800],
    ['articles', 1000],
    ['sites', 3],
    ['days', 2],
    ['corrections', 0],
  ])('in the middle of a merge leaves the history as it was: %s', async (name, fits) => {
    await wait('x');
    let rows = 0;
    const fill = () => {
      rows += 1;
      if (rows > fits) throw FULL;
    };
    const table = database.table(name);
    table.hook('creating', fill);
    await expect(history.imports.commit('x')).rejects.toThrow('full');
    table.hook('creating').unsubscribe(fill);
    expect(rows).toBeGreaterThan(fits);
    expect(await content()).toBe(before);
    // What waits is still there: with room again, the same word merges it.
    expect((await history.imports.commit('x')).visits.new).toBe(2600);
  });

  it('while rows wait is told, and nothing of the file stays once it is dropped', async () => {
    await wait('x', THEIRS.slice(0, 500));
    const fill = () => {
      throw FULL;
    };
    database.incoming.hook('creating', fill);
    await expect(history.imports.add('x', { visits: THEIRS.slice(500), corrections: [] })).rejects.toThrow('full');
    database.incoming.hook('creating').unsubscribe(fill);
    // The rows of the call that failed are not half there.
    expect((await history.imports.plan('x')).visits.new).toBe(500);
    await history.imports.cancel('x');
    expect(await database.incoming.count()).toBe(0);
    expect(await content()).toBe(before);
  });
});

describe('a database that is deleted', () => {
  const deleted = () =>
    new Promise<unknown>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(database.name);
      request.addEventListener('success', resolve);
      request.addEventListener('error', reject);
    });

  it('between reading and merging is told, and the file can be read again', async () => {
    await wait('x');
    await deleted();
    await expect(history.imports.add('x', { visits: THEIRS, corrections: [] })).rejects.toThrow('unknown import');
    await expect(history.imports.commit('x')).rejects.toThrow('unknown import');
    expect(await history.count({})).toBe(0);
    await wait('y');
    expect((await history.imports.commit('y')).visits.new).toBe(2600);
  });

  it('in the middle of a merge takes all with it, not a part', async () => {
    await wait('x');
    const merging = history.imports.commit('x').catch(() => null);
    await begun('x');
    await deleted();
    await merging;
    expect(await history.count({})).toBe(0);
    expect(await history.siteCounts()).toEqual([]);
    await wait('y');
    expect((await history.imports.commit('y')).visits.new).toBe(2600);
  });
});

/** Waits until a merge has gone through some rows. */
async function begun(name: string) {
  while (!history.imports.progress(name)?.done) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('two dashboards', () => {
  it('that import at once: the later one goes on, and nothing of the first comes along', async () => {
    await wait('first', THEIRS.slice(0, 10));
    await wait('second', THEIRS.slice(10, 30));
    await expect(history.imports.add('first', { visits: THEIRS, corrections: [] })).rejects.toThrow('unknown import');
    await expect(history.imports.plan('first')).rejects.toThrow('unknown import');
    // Its page drops it when it hears that: not the other's.
    await history.imports.cancel('first');
    expect((await history.imports.commit('second')).visits.new).toBe(20);
    expect(await history.count({})).toBe(OURS.length + 20);
  });

  it('of which one begins while the other merges: both get what they asked for', async () => {
    await wait('first', THEIRS.slice(0, 1300));
    const merging = history.imports.commit('first');
    await begun('first');
    const [plan] = await Promise.all([merging, wait('second', THEIRS.slice(900))]);
    expect(plan.visits.new).toBe(1300);
    expect((await history.imports.commit('second')).visits).toMatchObject({ new: 1300, same: 400 });
    expect(await history.count({})).toBe(OURS.length + 2600);
  });
});

describe('a merge that is cancelled', () => {
  it('leaves nothing behind, however far it was', async () => {
    await wait('x');
    const merging = history.imports.commit('x');
    await begun('x');
    const cancelled = history.imports.cancel('x');
    await expect(merging).rejects.toThrow('import cancelled');
    await cancelled;
    expect(await content()).toBe(before);
    expect(history.imports.progress('x')).toBeNull();
    expect(await database.incoming.count()).toBe(0);
  });

  it.each<keyof HistoryDatabase & string>(['days', 'corrections'])(
    'near its end, where it writes %s, leaves nothing either',
    async (name) => {
      await wait('x');
      let written = 0;
      let cancelled: Promise<void> | undefined;
      const cancel = () => {
        written += 1;
        // As a message does it: outside of the merge's own transaction.
        cancelled ??= Dexie.ignoreTransaction(() => history.imports.cancel('x'));
      };
      const table = database.table(name);
      table.hook('creating', cancel);
      await expect(history.imports.commit('x')).rejects.toThrow('import cancelled');
      table.hook('creating').unsubscribe(cancel);
      await cancelled;
      expect(written).toBe(1);
      expect(await content()).toBe(before);
      expect(await database.incoming.count()).toBe(0);
    },
  );

  it('in its dry run ends that too', async () => {
    await wait('x');
    const planning = history.imports.plan('x');
    await begun('x');
    const cancelled = history.imports.cancel('x');
    await expect(planning).rejects.toThrow('import cancelled');
    await cancelled;
    expect(await database.incoming.count()).toBe(0);
  });
});

describe('a background that ends before its answer is heard', () => {
  it('after a merge tells again what was merged, and merges it once', async () => {
    await wait('x');
    const plan = await history.imports.commit('x');
    const after = await content();
    // What comes back knows only what the database does.
    history = createHistory(openDatabase(database.name));
    expect(await history.imports.commit('x')).toEqual(plan);
    expect(await content()).toBe(after);
    // A cancel that was late by as much finds it done too.
    await history.imports.cancel('x');
    expect(await history.imports.commit('x')).toEqual(plan);
    expect(await database.incoming.count()).toBe(0);
  });

  it('takes no more rows for a merge that is done, and forgets it with the next', async () => {
    await wait('x');
    await history.imports.commit('x');
    await expect(history.imports.add('x', { visits: THEIRS, corrections: [] })).rejects.toThrow('unknown import');
    await expect(history.imports.plan('x')).rejects.toThrow('unknown import');
    await wait('y');
    await expect(history.imports.commit('x')).rejects.toThrow('unknown import');
    expect((await history.imports.commit('y')).visits.same).toBe(2600);
  });
});

describe('a clock that was moved back', () => {
  it('neither loses nor renames what a file brings from a later time', async () => {
    const [ahead] = madeVisits(1, { seed: 5, end: Date.UTC(2031, 0, 1), days: 1 });
    const [now] = madeVisits(1, { seed: 6, end: Date.UTC(2026, 0, 1), days: 1 });
    if (!ahead || !now) throw new Error('one was asked for');
    await wait('x', [ahead]);
    await history.imports.commit('x');
    await history.save(now);
    expect((await history.list({ limit: 1 }))[0]?.id).toBe(ahead.id);
    const after = await content();
    await wait('again', [ahead]);
    expect((await history.imports.commit('again')).visits).toMatchObject({ new: 0, same: 1, conflicting: 0 });
    expect(await content()).toBe(after);
  });
});
