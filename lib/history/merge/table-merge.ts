import type { Table } from 'dexie';
import type { MergeCounts } from '@/lib/messaging';
import { CHUNK } from '../chunks';

/** Two tables of the same rows: what the history has, and what a file brings. */
export interface Merging<Row> {
  ours: Table<Row, string>;
  theirs: Table<Row, string>;
  key(row: Row): string;
  /** Above 0: the first stays; 0: both are the same. */
  compare(a: Row, b: Row): number;
}

export type Sorted = Pick<MergeCounts, 'new' | 'same' | 'conflicting' | 'taken'>;

/** Rows to be written, with those that they replace. */
interface Change<Row> {
  taken: Row[];
  replaced: Row[];
}

/** Sorts rows of `theirs` by what becomes of them, and counts them; a history without any row is asked but once. */
export async function sorting<Row>({ ours, key, compare }: Merging<Row>) {
  const counts: Sorted = { new: 0, same: 0, conflicting: 0, taken: 0 };
  const empty = (await ours.limit(1).primaryKeys()).length === 0;
  return {
    counts,
    async sort(rows: readonly Row[]): Promise<Change<Row>> {
      const known = empty ? [] : await ours.bulkGet(rows.map(key));
      const change: Change<Row> = { taken: [], replaced: [] };
      for (const [index, row] of rows.entries()) {
        const mine = known[index];
        const order = mine === undefined ? 1 : compare(row, mine);
        if (mine === undefined) counts.new += 1;
        else if (order === 0) counts.same += 1;
        else counts.conflicting += 1;
        if (order <= 0) continue;
        change.taken.push(row);
        if (mine === undefined) continue;
        counts.taken += 1;
        change.replaced.push(mine);
      }
      return change;
    },
  };
}

/** Goes through the rows of `theirs` in pieces and hands over what is to be written. Without `write` it only counts. */
export async function mergeTable<Row>(
  merging: Merging<Row>,
  write?: (change: Change<Row>) => Promise<void>,
): Promise<Sorted> {
  const { theirs, key } = merging;
  const { sort, counts } = await sorting(merging);
  for (let last = ''; ; ) {
    const rows = await theirs.where(':id').above(last).limit(CHUNK).toArray();
    const change = await sort(rows);
    if (change.taken.length > 0) await write?.(change);
    const end = rows.at(-1);
    if (rows.length < CHUNK || end === undefined) return counts;
    last = key(end);
  }
}
