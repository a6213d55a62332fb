import { siteOf } from '@/lib/site';
import type { HistoryDatabase, StoredVisit } from './database';
import { articleOf } from './visit-of';

/** Above this many changed addresses one reading of everything is cheaper than a search for each. */
const FEW = 500;
const CHUNK = 2000;

/**
 * Makes the articles of these addresses again from their visits, and drops articles and sites that have none left.
 * Call it in the transaction that changed the visits. Answers the addresses that have no visit any more.
 */
export async function remake(database: HistoryDatabase, urls: ReadonlySet<string>): Promise<string[]> {
  if (urls.size === 0) return [];
  const { articles, sites, visits } = database;
  const sitesBefore = new Set<string>();
  const gone: string[] = [];
  for (const some of chunks([...urls])) {
    for (const article of await articles.bulkGet(some)) if (article) sitesBefore.add(article.siteId);
  }
  if (urls.size <= FEW) {
    const found = group(
      await visits
        .where('url')
        .anyOf([...urls])
        .toArray(),
    );
    gone.push(...[...urls].filter((url) => !found.has(url)));
    await put(database, found);
  } else {
    const left = new Set(urls);
    await eachUrl(database, (found) => put(database, new Map([...found].filter(([url]) => left.delete(url)))));
    gone.push(...left);
  }
  await articles.bulkDelete(gone);
  for (const id of sitesBefore) {
    if ((await articles.where('siteId').equals(id).count()) === 0) await sites.delete(id);
  }
  return gone;
}

async function put({ articles, sites }: HistoryDatabase, found: Map<string, StoredVisit[]>): Promise<void> {
  const made = [...found.values()].map(articleOf).filter((article) => article !== null);
  await articles.bulkPut(made);
  await sites.bulkPut([...new Map(made.map(({ siteId, url }) => [siteId, siteOf(url)])).values()]);
}

function group(visits: readonly StoredVisit[]): Map<string, StoredVisit[]> {
  const byUrl = new Map<string, StoredVisit[]>();
  for (const visit of visits) {
    const others = byUrl.get(visit.url);
    if (others) others.push(visit);
    else byUrl.set(visit.url, [visit]);
  }
  return byUrl;
}

/** All visits in the order of their addresses, in pieces that never part an address. */
async function eachUrl(
  { visits }: HistoryDatabase,
  act: (found: Map<string, StoredVisit[]>) => Promise<void>,
): Promise<void> {
  for (let last = ''; ; ) {
    const some = await visits.where('url').above(last).limit(CHUNK).toArray();
    const end = some.at(-1)?.url;
    if (end === undefined) return;
    // The last address of a full piece may have more visits than came.
    const all = some.length < CHUNK ? [] : await visits.where('url').equals(end).toArray();
    await act(group(all.length > 0 ? [...some.filter(({ url }) => url !== end), ...all] : some));
    last = end;
  }
}

/** Cuts a list into pieces that one request to the database can take. */
export function* chunks<T>(list: readonly T[], size = CHUNK): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
