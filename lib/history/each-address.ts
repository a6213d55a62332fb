import type { Table } from 'dexie';
import { CHUNK } from './chunks';
import type { StoredVisit } from './database';

/** Visits by their address. */
export function byAddress(visits: readonly StoredVisit[]): Map<string, StoredVisit[]> {
  const byUrl = new Map<string, StoredVisit[]>();
  for (const visit of visits) {
    const others = byUrl.get(visit.url);
    if (others) others.push(visit);
    else byUrl.set(visit.url, [visit]);
  }
  return byUrl;
}

/** All visits of a table in the order of their addresses, in pieces that never part an address. */
export async function eachAddress(
  visits: Table<StoredVisit, string>,
  act: (found: Map<string, StoredVisit[]>) => Promise<void>,
): Promise<void> {
  for (let last = ''; ; ) {
    const some = await visits.where('url').above(last).limit(CHUNK).toArray();
    const end = some.at(-1)?.url;
    if (end === undefined) return;
    // The last address of a full piece may have more visits than came.
    const all = some.length < CHUNK ? [] : await visits.where('url').equals(end).toArray();
    await act(byAddress(all.length > 0 ? [...some.filter(({ url }) => url !== end), ...all] : some));
    last = end;
  }
}
