import type { Table } from 'dexie';
import type { Correction } from '@/lib/domain';
import type { MergePlan, MergeProgress } from '@/lib/messaging';
import type { Brought, HistoryDatabase, Import, StoredVisit, Waiting } from '../database';
import { storedOf } from '../visit-of';
import { checkCorrection, checkVisit, RowProblem } from './check-row';
import { compareCorrections, compareVisits } from './conflict';
import { settle } from './settle';
import { countTable, type Merging, mergeTable, type OnRows, type Sorted } from './table-merge';
import { takeVisits } from './take-visits';
import { putWaiting } from './waiting';

/** Problems that are told one by one; the rest are counted. */
const TOLD = 20;

/** One thing of which an import brings rows, and how they are checked. */
interface Checked<Row extends Waiting['rows'][number]> extends Merging<Row> {
  check(row: unknown): Row;
}

function readRows<Row extends Waiting['rows'][number]>(
  kind: Checked<Row>,
  rows: readonly unknown[],
  entry: Import,
): Row[] {
  const good: Row[] = [];
  for (const row of rows) {
    entry.seen[kind.of] += 1;
    try {
      good.push(kind.check(row));
    } catch (cause) {
      if (!(cause instanceof RowProblem)) throw cause;
      entry[kind.of].invalid += 1;
      const { why, field } = cause;
      if (entry.problems.length < TOLD) entry.problems.push({ row: entry.seen[kind.of], of: kind.of, why, field });
    }
  }
  return good;
}

/**
 * Imports of one database. Rows are checked and wait in a table of their own, until the reader has seen what a merge
 * would do; then all come in, in one transaction, or none.
 */
export function createImports(database: HistoryDatabase) {
  const { imports, incoming, visits, articles, sites, days, corrections } = database;
  const waiting: Table[] = [imports, incoming];
  const ofVisits: Checked<StoredVisit> = {
    of: 'visits',
    ours: visits,
    key: ({ id }) => id,
    compare: compareVisits,
    check: (row) => storedOf(checkVisit(row)),
  };
  const ofCorrections: Checked<Correction> = {
    of: 'corrections',
    ours: corrections,
    key: ({ url }) => url,
    compare: compareCorrections,
    check: checkCorrection,
  };
  /** The dry run or merge that goes on, by its import's name, and how far it is. */
  const running = new Map<string, MergeProgress & { ended: boolean }>();

  async function entryOf(name: string): Promise<Import> {
    const entry = await imports.get(name);
    if (!entry || entry.merged) throw new Error('unknown import');
    return entry;
  }

  async function forget(): Promise<void> {
    for (const table of waiting) await table.clear();
  }

  /** Makes a piece of work one whose progress is known and that `cancel` ends. */
  async function watched<T>(name: string, work: (onRows: OnRows, progress: MergeProgress) => Promise<T>): Promise<T> {
    const mine = { done: 0, of: 0, ended: false };
    running.set(name, mine);
    try {
      mine.of = (await imports.get(name))?.waiting.visits ?? 0;
      return await work((rows) => {
        if (mine.ended) throw new Error('import cancelled');
        mine.done += rows;
      }, mine);
    } finally {
      if (running.get(name) === mine) running.delete(name);
    }
  }

  async function settled(name: string, onRows: OnRows, progress: MergeProgress): Promise<Import> {
    const entry = await entryOf(name);
    if (!entry.settled) {
      await settle(database, ofVisits, entry, onRows);
      await settle(database, ofCorrections, entry, onRows);
      entry.settled = true;
      await imports.put(entry);
    }
    // Visits that stood in the file twice wait once now.
    progress.of = entry.waiting.visits;
    return entry;
  }

  function planOf(entry: Import, sortedVisits: Sorted, sortedCorrections: Sorted): MergePlan {
    const sum = (of: Brought, sorted: Sorted) => ({
      ...sorted,
      same: sorted.same + entry[of].same,
      conflicting: sorted.conflicting + entry[of].conflicting,
      invalid: entry[of].invalid,
    });
    return {
      visits: sum('visits', sortedVisits),
      corrections: sum('corrections', sortedCorrections),
      problems: entry.problems,
    };
  }

  return {
    /** Begins an import; one begun before is dropped. */
    begin(name: string): Promise<string> {
      return database.transaction('rw', waiting, async () => {
        await forget();
        const none = { same: 0, conflicting: 0, invalid: 0 };
        await imports.add({
          name,
          visits: { ...none },
          corrections: { ...none },
          seen: { visits: 0, corrections: 0 },
          waiting: { visits: 0, corrections: 0 },
          settled: false,
          turns: 0,
          problems: [],
        });
        return name;
      });
    },
    /** Checks rows and lets them wait. Nothing of the history changes. */
    add(name: string, rows: { visits: readonly unknown[]; corrections: readonly unknown[] }): Promise<void> {
      return database.transaction('rw', waiting, async () => {
        const entry = await entryOf(name);
        entry.turns += 1;
        entry.settled = false;
        const [theirVisits, theirCorrections] = [
          readRows(ofVisits, rows.visits, entry),
          readRows(ofCorrections, rows.corrections, entry),
        ];
        await putWaiting(database, 'visits', theirVisits, entry.turns);
        await putWaiting(database, 'corrections', theirCorrections, entry.turns);
        entry.waiting.visits += theirVisits.length;
        entry.waiting.corrections += theirCorrections.length;
        await imports.put(entry);
      });
    },
    /** Dry run: what `commit` would do now. */
    plan(name: string): Promise<MergePlan> {
      return watched(name, async (onRows, progress) => {
        await database.transaction('rw', waiting, async () => {
          // Dexie keeps a transaction open over many awaits only of a function that is async itself.
          await settled(name, onRows, progress);
        });
        return database.transaction('r', [...waiting, visits, corrections], async () => {
          const entry = await entryOf(name);
          return planOf(
            entry,
            await countTable(database, ofVisits, entry.waiting.visits, onRows),
            await countTable(database, ofCorrections, entry.waiting.corrections, () => {}),
          );
        });
      });
    },
    /** Takes all rows in, in one transaction. Asked again, it answers what it took, until another import begins. */
    commit(name: string): Promise<MergePlan> {
      return watched(name, (onRows, progress) =>
        database.transaction('rw', [...waiting, visits, articles, sites, days, corrections], async () => {
          const { merged } = (await imports.get(name)) ?? {};
          if (merged) return merged;
          const entry = await settled(name, onRows, progress);
          const sortedVisits = await takeVisits(database, ofVisits, onRows);
          const sortedCorrections = await mergeTable(database, ofCorrections, () => onRows(0));
          const plan = planOf(entry, sortedVisits, sortedCorrections);
          await incoming.clear();
          await imports.put({ ...entry, merged: plan });
          // The last word on it: a cancel that comes later finds the merge done.
          onRows(0);
          return plan;
        }),
      );
    },
    /** How far the dry run or the merge of an import is; null: neither goes on. */
    progress(name: string): MergeProgress | null {
      const work = running.get(name);
      return work ? { done: work.done, of: work.of } : null;
    },
    /** Forgets what waits, and ends a merge that goes on: nothing of it remains. One that is done stays so. */
    cancel(name: string): Promise<void> {
      const work = running.get(name);
      if (work) work.ended = true;
      return database.transaction('rw', waiting, async () => {
        const entry = await imports.get(name);
        if (entry && !entry.merged) await forget();
      });
    },
  };
}
