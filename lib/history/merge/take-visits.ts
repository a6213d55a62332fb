import type { HistoryDatabase, StoredVisit } from '../database';
import { markStale } from '../days/freshen';
import { dayOf } from '../days/pack';
import { byAddress, eachAddress } from '../each-address';
import { makeArticles, remake, visitsOf } from '../remake';
import { type Merging, type Sorted, sorting } from './table-merge';

/**
 * Writes the visits that wait, and the articles made from them, in one pass through their addresses: what the file has
 * of an address is at hand when its article is made. Call it in the transaction of the whole merge.
 */
export async function takeVisits(database: HistoryDatabase, merging: Merging<StoredVisit>): Promise<Sorted> {
  const { visits, articles } = database;
  const { sort, counts } = await sorting(merging);
  const empty = (await articles.limit(1).primaryKeys()).length === 0;
  const days = new Set<number>();
  /** Addresses that lost a visit to another: its page has moved. */
  const left = new Set<string>();
  await eachAddress(merging.theirs, async (theirs) => {
    const { taken, replaced } = await sort([...theirs.values()].flat());
    if (taken.length === 0) return;
    for (const { url } of replaced) left.add(url);
    await visits.bulkPut(taken);
    const found = byAddress(taken);
    if (!empty) {
      const known = (await articles.bulkGet([...found.keys()])).filter((article) => article !== undefined);
      for (const article of known) days.add(dayOf(article));
      const all = byAddress(
        await visitsOf(
          database,
          known.map(({ url }) => url),
        ),
      );
      for (const [url, both] of all) found.set(url, both);
    }
    await makeArticles(database, found, days);
  });
  await markStale(database, days);
  await remake(database, left);
  return counts;
}
