import Dexie from 'dexie';
import { expect, it } from 'vitest';
import type { Visit } from '@/lib/domain';
import { madeVisits } from '@/tests/made-history';
import { openDatabase } from './database';
import { createHistory } from './history';

/** A database as version 1 made it. */
async function oldDatabase(name: string, visits: readonly Visit[]): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores({ visits: 'id, visitedAt, site, kind, language, url' });
  await old.table('visits').bulkAdd([...visits]);
  old.close();
}

it('brings version 1 with it: every row, with its articles and sites', async () => {
  const visits = madeVisits(4500);
  await oldDatabase('from-1', visits);
  const history = createHistory(openDatabase('from-1'));
  const kept: Visit[] = [];
  for await (const page of history.pages({})) kept.push(...page.map(({ siteId: _, ...visit }) => visit));
  const byId = (a: Visit, b: Visit) => (a.id < b.id ? -1 : 1);
  expect(kept.sort(byId)).toEqual([...visits].sort(byId));

  // What the upgrade made is what saving one by one makes.
  const fresh = createHistory(openDatabase('fresh'));
  await fresh.imports.begin('x');
  await fresh.imports.add('x', { visits, corrections: [] });
  await fresh.imports.commit('x');
  expect(await history.siteCounts()).toEqual(await fresh.siteCounts());
  expect(await history.articles({ limit: 2000 })).toEqual(await fresh.articles({ limit: 2000 }));
}, 60_000);

it('takes secrets out of old addresses', async () => {
  const [visit] = madeVisits(1);
  if (!visit) throw new Error('one was asked for');
  await oldDatabase('secret', [{ ...visit, url: `${visit.url}?access_token=abc` }]);
  expect((await createHistory(openDatabase('secret')).list({}))[0]?.url).toBe(visit.url);
});

it('opens an empty old database', async () => {
  await oldDatabase('empty', []);
  expect(await createHistory(openDatabase('empty')).count({})).toBe(0);
});
