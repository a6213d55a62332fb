import type { Table } from 'dexie';
import type { MergeCounts } from '@/lib/messaging';

const CHUNK = 2000;

/** Two tables of the same rows: what the history has, and what a file brings. */
export interface Merging<Row> {
  ours: Table<Row, string>;
  theirs: Table<Row, string>;
  key(row: Row): string;
  /** Above 0: the first stays; 0: both are the same. */
  compare(a: Row, b: Row): number;
}

type Sorted = Pick<MergeCounts, 'new' | 'same' | 'conflicting' | 'taken'>;

/**
 * Goes through the rows of `theirs` in pieces and hands over those to be written, with the rows that they replace.
 * Without `write` it only counts.
 */
export async function mergeTable<Row>(
  { ours, theirs, key, compare }: Merging<Row>,
  write?: (rows: Row[], replaced: Row[]) => Promise<void>,
): Promise<Sorted> {
  const sorted = { new: 0, same: 0, conflicting: 0, taken: 0 };
  for (let last = ''; ; ) {
    const rows = await theirs.where(':id').above(last).limit(CHUNK).toArray();
    const known = await ours.bulkGet(rows.map(key));
    const taken: Row[] = [];
    const replaced: Row[] = [];
    for (const [index, row] of rows.entries()) {
      const mine = known[index];
      const order = mine === undefined ? 1 : compare(row, mine);
      if (mine === undefined) sorted.new += 1;
      else if (order === 0) sorted.same += 1;
      else sorted.conflicting += 1;
      if (order <= 0) continue;
      taken.push(row);
      if (mine === undefined) continue;
      sorted.taken += 1;
      replaced.push(mine);
    }
    if (taken.length > 0) await write?.(taken, replaced);
    const end = rows.at(-1);
    if (rows.length < CHUNK || end === undefined) return sorted;
    last = key(end);
  }
}
