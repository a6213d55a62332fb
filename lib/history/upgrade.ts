import type { Table, Transaction } from 'dexie';
import type { ReadArticle, Site } from '@/lib/domain';
import { siteOf } from '@/lib/site';
import { byAddress } from './by-address';
import { CHUNK } from './chunks';
import type { StoredVisit, VisitOfVersion1 } from './database';
import { dayOf, type PackedDay, staleDay } from './days/pack';
import { articleOf, isLeftover, storedOf } from './visit-of';

/**
 * Version 1 to 2: every visit gets its site and its place in the order, and articles and sites are made from them.
 * A browser that is stopped in the middle finds the old database whole and begins again.
 */
export async function fillNewTables(transaction: Transaction): Promise<void> {
  const visits: Table<VisitOfVersion1, string> = transaction.table('visits');
  const byUrl = new Map<string, StoredVisit[]>();
  for (let last = ''; ; ) {
    const chunk = await visits.where('id').above(last).limit(CHUNK).toArray();
    const stored = chunk.map(storedOf);
    await visits.bulkPut(stored);
    for (const visit of stored) {
      const others = byUrl.get(visit.url);
      if (others) others.push(visit);
      else byUrl.set(visit.url, [visit]);
    }
    if (chunk.length < CHUNK) break;
    last = chunk.at(-1)?.id ?? '';
  }
  const articles = [...byUrl.values()].map(articleOf).filter((article) => article !== null);
  const sites = new Map(articles.map(({ siteId, url }) => [siteId, siteOf(url)]));
  await (transaction.table('articles') as Table<ReadArticle>).bulkPut(articles);
  await (transaction.table('sites') as Table<Site>).bulkPut([...sites.values()]);
}

/** Version 2 to 3: articles are packed by days, when figures are first asked for. */
export async function markAllDays(transaction: Transaction): Promise<void> {
  const articles: Table<ReadArticle, string> = transaction.table('articles');
  const days = new Set<number>();
  for (let last = ''; ; ) {
    const chunk = await articles.where('url').above(last).limit(CHUNK).toArray();
    for (const article of chunk) days.add(dayOf(article));
    if (chunk.length < CHUNK) break;
    last = chunk.at(-1)?.url ?? '';
  }
  await (transaction.table('days') as Table<PackedDay>).bulkPut([...days].map(staleDay));
}

/** Version 3 to 4: rows of an import wait in another form. One that was not acted on is dropped: its file is still there. */
export async function forgetImport(transaction: Transaction): Promise<void> {
  await transaction.table('imports').clear();
}

/** To version 5: articles with a visit whose verdict rests on leftovers are made again, and their days marked. */
export async function tellLeftovers(transaction: Transaction): Promise<void> {
  const visits: Table<StoredVisit, string> = transaction.table('visits');
  const days = new Set<number>();
  for (let last: unknown[] = ['likely-ai', -Infinity]; ; ) {
    const some = await visits
      .where('[kind+newest+id]')
      .between(last, ['likely-ai', []], false, true)
      .limit(CHUNK)
      .toArray();
    const urls = new Set(some.filter(isLeftover).map(({ url }) => url));
    const byUrl = byAddress(
      await visits
        .where('url')
        .anyOf([...urls])
        .toArray(),
    );
    const articles = [...byUrl.values()].map(articleOf).filter((article) => article !== null);
    for (const article of articles) days.add(dayOf(article));
    await (transaction.table('articles') as Table<ReadArticle>).bulkPut(articles);
    const end = some.at(-1);
    if (some.length < CHUNK || !end) break;
    last = ['likely-ai', end.newest, end.id];
  }
  await (transaction.table('days') as Table<PackedDay>).bulkPut([...days].map(staleDay));
}
