import { beforeEach, describe, expect, it, vi } from 'vitest';
import { madeVisits } from '@/tests/made-history';
import { type HistoryDatabase, openDatabase } from './database';
import { createHistory, type History } from './history';

const VISITS = madeVisits(5);
const [FIRST] = VISITS;
if (!FIRST) throw new Error('five were asked for');

let database: HistoryDatabase;
let history: History;
const told = vi.fn();
let databases = 0;
beforeEach(async () => {
  databases += 1;
  database = openDatabase(`changes-${databases}`);
  history = createHistory(database);
  for (const visit of VISITS) await history.save(visit);
  history.onChange(told);
  told.mockClear();
});

const merge = async () => {
  await history.imports.begin('x');
  await history.imports.add('x', { visits: madeVisits(2, { seed: 9 }), corrections: [] });
  expect(told).not.toHaveBeenCalled();
  await history.imports.commit('x');
};
const deleted = (name: string) =>
  new Promise<unknown>((resolve) => indexedDB.deleteDatabase(name).addEventListener('success', resolve));

describe('a page that listens is told', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a visit', () => history.save({ ...FIRST, id: 'other' })],
    ['a deletion', () => history.delete([FIRST.id])],
    ['a deletion by filter', () => history.deleteWhere({ site: 'none.example' })],
    ['a deletion by age', () => history.deleteBefore(0)],
    ['an end of everything', () => history.clear()],
    ['a correction', () => history.correct(FIRST.url, 'ai', 1)],
    ['a merge, once', merge],
    ['a database deleted under it', () => deleted(database.name)],
  ])('of %s', async (_, act) => {
    await act();
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('of nothing that only looks', async () => {
    await history.list({});
    await history.count({});
    await history.siteCounts();
    for await (const _ of history.countedPages({}));
    expect(told).not.toHaveBeenCalled();
  });

  it('of a deletion that failed half-way', async () => {
    database.sites.hook('deleting', () => {
      throw new Error('disk');
    });
    await expect(history.deleteWhere({ from: 0 })).rejects.toThrow('disk');
    expect(told).toHaveBeenCalledTimes(1);
  });
});

it('goes on after the browser closed the database by force', async () => {
  // What clearing the site's data does: the connection is gone, and its owner hears of it.
  const connection = database.backendDB();
  connection.close();
  connection.onclose?.(new Event('close'));
  expect(told).toHaveBeenCalled();
  await history.save({ ...FIRST, id: 'after' });
  expect(await history.count({})).toBe(6);
});
