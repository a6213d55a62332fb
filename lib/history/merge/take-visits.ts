import { byAddress } from '../by-address';
import { chunks } from '../chunks';
import type { HistoryDatabase, StoredVisit } from '../database';
import { createGatherer } from '../days/gather';
import { makeArticles, remake, visitsOf } from '../remake';
import { type Merging, type OnRows, type Sorted, sorting } from './table-merge';
import { PARTS, waitingIn } from './waiting';

/**
 * Writes the visits that wait, and the articles made from them, in one pass: what the file has of an address lies in one
 * part, and so is at hand when its article is made. Call it in the transaction of the whole merge.
 */
export async function takeVisits(
  database: HistoryDatabase,
  merging: Merging<StoredVisit>,
  onRows: OnRows,
): Promise<Sorted> {
  const { visits, articles } = database;
  const { sort, counts } = await sorting(merging);
  const empty = (await articles.limit(1).primaryKeys()).length === 0;
  const days = createGatherer();
  /** Addresses that lost a visit to another: its page has moved. */
  const left = new Set<string>();

  /** All visits of these addresses, now that some were written: those of a new address are at hand. */
  async function together(found: Map<string, StoredVisit[]>): Promise<Map<string, StoredVisit[]>> {
    if (empty) return found;
    const known = (await articles.bulkGet([...found.keys()])).filter((article) => article !== undefined);
    for (const article of known) days.touch(article);
    const urls = known.map(({ url }) => url);
    return new Map([...found, ...byAddress(await visitsOf(database, urls))]);
  }

  for (let part = 0; part < PARTS; part += 1) {
    const addresses = byAddress(await waitingIn(database, merging, part));
    for (const some of chunks([...addresses.values()])) {
      const theirs = some.flat();
      const { taken, replaced } = await sort(theirs);
      for (const { url } of replaced) left.add(url);
      for (const rows of chunks(taken)) await visits.bulkPut(rows);
      if (taken.length > 0) {
        for (const article of await makeArticles(database, await together(byAddress(taken)))) days.add(article);
      }
      onRows(theirs.length);
    }
  }
  await days.write(database, () => onRows(0));
  await remake(database, left);
  return counts;
}
