import type { Table } from 'dexie';
import type { MergeCounts } from '@/lib/messaging';
import { chunks } from '../chunks';
import type { HistoryDatabase, Waiting } from '../database';
import { type Kind, PARTS, waitingIn } from './waiting';

/** Rows of one kind, and the table of the history that they go into. */
export interface Merging<Row extends Waiting['rows'][number]> extends Kind<Row> {
  ours: Table<Row, string>;
}

export type Sorted = Pick<MergeCounts, 'new' | 'same' | 'conflicting' | 'taken'>;

/** Rows to be written, with those that they replace. */
interface Change<Row> {
  taken: Row[];
  replaced: Row[];
}

/** Hears how many rows were gone through; it may throw to end the work. */
export type OnRows = (rows: number) => void;

/** Sorts rows of a file by what becomes of them, and counts them; a history without any row is asked but once. */
export async function sorting<Row extends Waiting['rows'][number]>({ ours, key, compare }: Merging<Row>) {
  const counts: Sorted = { new: 0, same: 0, conflicting: 0, taken: 0 };
  const empty = (await ours.limit(1).primaryKeys()).length === 0;
  return {
    counts,
    empty,
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

/** Counts what would become of the rows that wait; a history without any row takes all. */
export async function countTable<Row extends Waiting['rows'][number]>(
  database: HistoryDatabase,
  merging: Merging<Row>,
  waiting: number,
  onRows: OnRows,
): Promise<Sorted> {
  const { sort, counts, empty } = await sorting(merging);
  if (empty) return { ...counts, new: waiting };
  await eachPiece(database, merging, async (rows) => {
    await sort(rows);
    onRows(rows.length);
  });
  return counts;
}

/** Takes in what the rule lets in. */
export async function mergeTable<Row extends Waiting['rows'][number]>(
  database: HistoryDatabase,
  merging: Merging<Row>,
  onRows: OnRows,
): Promise<Sorted> {
  const { sort, counts } = await sorting(merging);
  await eachPiece(database, merging, async (rows) => {
    onRows(rows.length);
    await merging.ours.bulkPut((await sort(rows)).taken);
  });
  return counts;
}

/** The rows that wait, in pieces that one request can take. */
async function eachPiece<Row extends Waiting['rows'][number]>(
  database: HistoryDatabase,
  kind: Kind<Row>,
  act: (rows: Row[]) => Promise<void>,
): Promise<void> {
  for (let part = 0; part < PARTS; part += 1) {
    for (const rows of chunks(await waitingIn<Row>(database, kind, part))) await act(rows);
  }
}
