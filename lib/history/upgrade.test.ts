import Dexie from 'dexie';
import { expect, it } from 'vitest';
import type { CountedArticle, ReadArticle, Visit } from '@/lib/domain';
import { siteOf } from '@/lib/site';
import { madeVisits } from '@/tests/made-history';
import { byAddress } from './by-address';
import { type HistoryDatabase, openDatabase } from './database';
import { freshen } from './days/freshen';
import { createHistory, type History } from './history';
import { markAllDays } from './upgrade';
import { articleOf, storedOf } from './visit-of';

/** A database as version 1 made it. */
async function oldDatabase(name: string, visits: readonly Visit[]): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores({ visits: 'id, visitedAt, site, kind, language, url' });
  await old.table('visits').bulkAdd([...visits]);
  old.close();
}

const VERSION_2 = {
  visits: 'id, [newest+id], [siteId+newest+id], [kind+newest+id], [language+newest+id], url',
  articles: 'url, siteId, [lastAt+url]',
  sites: 'id',
  corrections: 'url',
  imports: 'name',
  incomingVisits: 'id',
  incomingCorrections: 'url',
};

/** A database as version 2 made it, with the rows that version 2 wrote. */
async function databaseOfVersion2(name: string, visits: readonly Visit[]): Promise<void> {
  const old = new Dexie(name);
  old.version(2).stores(VERSION_2);
  const byUrl = byAddress(visits.map(storedOf));
  const articles = [...byUrl.values()].map(articleOf).filter((article) => article !== null);
  await old.table('visits').bulkAdd(visits.map(storedOf));
  await old.table('articles').bulkAdd(articles);
  await old.table('sites').bulkPut(articles.map(({ url }) => siteOf(url)));
  await old.table('corrections').add({ url: articles[0]?.url, claim: 'person', changedAt: 1 });
  old.close();
}

async function counted(history: History): Promise<CountedArticle[]> {
  const all: CountedArticle[] = [];
  for await (const page of history.countedPages({})) all.push(...page);
  return all.sort((a, b) => (a.url < b.url ? -1 : 1));
}

it('brings version 2 with it: every row, and the days that version 3 counts by', async () => {
  const visits = madeVisits(2500);
  await databaseOfVersion2('from-2', visits);
  await oldDatabase('also-from-1', visits);
  const [history, other] = [createHistory(openDatabase('from-2')), createHistory(openDatabase('also-from-1'))];
  expect(await history.count({})).toBe(2500);
  expect(await history.corrections({ takenBack: true })).toHaveLength(1);
  expect(await history.articles({ limit: 2000 })).toEqual(await other.articles({ limit: 2000 }));
  expect(await counted(history)).toEqual(await counted(other));
  expect(await counted(history)).toHaveLength(new Set(visits.map(({ url }) => url)).size);
}, 120_000);

it('drops an import that waited in the form of version 3, and takes its file anew', async () => {
  const old = new Dexie('waiting-3');
  old.version(3).stores({
    visits: 'id, [newest+id], [siteId+newest+id], [kind+newest+id], [language+newest+id], url',
    articles: 'url, siteId, [lastAt+url], firstAt',
    sites: 'id',
    days: 'day, stale, [lastAt+day]',
    corrections: 'url',
    imports: 'name',
    incomingVisits: 'id, url',
    incomingCorrections: 'url',
  });
  const [visit] = madeVisits(1);
  if (!visit) throw new Error('one was asked for');
  await old.table('visits').add(storedOf(visit));
  await old.table('imports').add({ name: 'x' });
  await old.table('incomingVisits').bulkAdd(madeVisits(10, { seed: 2 }).map(storedOf));
  old.close();
  const database = openDatabase('waiting-3');
  const { imports } = createHistory(database);
  await expect(imports.commit('x')).rejects.toThrow('unknown import');
  expect(database.tables.map(({ name }) => name)).not.toContain('incomingVisits');
  await imports.begin('y');
  await imports.add('y', { visits: madeVisits(10, { seed: 2 }), corrections: [] });
  expect((await imports.commit('y')).visits.new).toBe(10);
  expect(await database.visits.count()).toBe(11);
});

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
}, 120_000);

it('brings version 3 with it: leftovers of AI are told from estimates, in articles and in packed days', async () => {
  const visits = madeVisits(3000);
  await databaseOfVersion2('from-3', visits);
  const old = new Dexie('from-3');
  old.version(2).stores(VERSION_2);
  old
    .version(3)
    .stores({
      articles: 'url, siteId, [lastAt+url], firstAt',
      days: 'day, stale, [lastAt+day]',
      incomingVisits: 'id, url',
    })
    .upgrade(markAllDays);
  // Version 3 knew no leftovers: all of them lay under the model's estimates.
  await old
    .table('articles')
    .toCollection()
    .modify((article: ReadArticle) => {
      for (const reading of article.readings) if (reading.outcome === 'leftover') reading.outcome = 'likely-ai';
    });
  await freshen(old as HistoryDatabase);
  old.close();
  await oldDatabase('same-from-1', visits);
  const [history, other] = [createHistory(openDatabase('from-3')), createHistory(openDatabase('same-from-1'))];
  const found = await counted(history);
  expect(found).toEqual(await counted(other));
  const leftovers = visits.filter(({ reason }) => reason === 'chat-leftover');
  expect(leftovers.length).toBeGreaterThan(20);
  const readings = found.flatMap((article) => article.readings);
  expect(readings.filter(({ outcome }) => outcome === 'leftover')).toHaveLength(leftovers.length);
  expect(
    found.filter(({ readings: [newest] }) => newest?.outcome === 'leftover').map(({ kind }) => kind),
  ).not.toContain('declared-ai');
}, 120_000);

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
