import type { ReadArticle } from '@/lib/domain';
import { siteOf } from '@/lib/site';
import { byAddress } from './by-address';
import { chunks } from './chunks';
import type { HistoryDatabase, StoredVisit } from './database';
import { markStale } from './days/freshen';
import { dayOf } from './days/pack';
import { articleOf } from './visit-of';

/**
 * Makes the articles of these addresses again from their visits, and drops articles and sites that have none left.
 * Call it in the transaction that changed the visits. Answers the addresses that have no visit any more.
 */
export async function remake(database: HistoryDatabase, urls: ReadonlySet<string>): Promise<string[]> {
  if (urls.size === 0) return [];
  const { articles, sites } = database;
  const sitesBefore = new Set<string>();
  const days = new Set<number>();
  const gone: string[] = [];
  for (const some of chunks([...urls])) {
    for (const article of await articles.bulkGet(some)) {
      if (!article) continue;
      sitesBefore.add(article.siteId);
      days.add(dayOf(article));
    }
    const found = byAddress(await visitsOf(database, some));
    gone.push(...some.filter((url) => !found.has(url)));
    for (const article of await makeArticles(database, found)) days.add(dayOf(article));
  }
  await articles.bulkDelete(gone);
  await markStale(database, days);
  for (const id of sitesBefore) {
    if ((await articles.where('siteId').equals(id).count()) === 0) await sites.delete(id);
  }
  return gone;
}

/** All visits of some addresses. */
export function visitsOf({ visits }: HistoryDatabase, urls: readonly string[]): Promise<StoredVisit[]> {
  return visits.where('url').anyOf(urls).toArray();
}

/** Writes the articles and sites of visits, all that their addresses have, and answers the articles. */
export async function makeArticles(
  { articles, sites }: HistoryDatabase,
  found: ReadonlyMap<string, StoredVisit[]>,
): Promise<ReadArticle[]> {
  const made = [...found.values()].map(articleOf).filter((article) => article !== null);
  const addresses = new Map(made.map(({ siteId, url }) => [siteId, url]));
  await articles.bulkPut(made);
  await sites.bulkPut([...addresses.values()].map(siteOf));
  return made;
}
