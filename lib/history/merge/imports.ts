import Dexie, { type Table } from 'dexie';
import type { Correction } from '@/lib/domain';
import type { MergePlan } from '@/lib/messaging';
import type { HistoryDatabase, Import, StoredVisit } from '../database';
import { storedOf } from '../visit-of';
import { checkCorrection, checkVisit, RowProblem } from './check-row';
import { compareCorrections, compareVisits } from './conflict';
import { type Merging, mergeTable, type Sorted } from './table-merge';
import { takeVisits } from './take-visits';

/** Problems that are told one by one; the rest are counted. */
const TOLD = 20;

/** One thing of which an import brings rows: how they are checked and where they wait. */
interface Kind<Row> extends Merging<Row> {
  of: 'visits' | 'corrections';
  check(row: unknown): Row;
}

function readRows<Row>(kind: Kind<Row>, rows: readonly unknown[], entry: Import): Row[] {
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

/** Puts rows where they wait. Of two with one name in the file itself, the conflict rule keeps one. */
async function stage<Row>(kind: Kind<Row>, rows: readonly Row[], entry: Import): Promise<void> {
  const best = new Map<string, Row>();
  const better = (row: Row, other: Row | undefined) => {
    const order = other === undefined ? 1 : kind.compare(row, other);
    if (other !== undefined) entry[kind.of][order === 0 ? 'same' : 'conflicting'] += 1;
    return order > 0;
  };
  for (const row of rows) if (better(row, best.get(kind.key(row)))) best.set(kind.key(row), row);
  const fresh = [...best.values()];
  // Most are new: asking for each before would cost as much as the writing.
  const known = await kind.theirs.bulkAdd(fresh).then(() => new Set<number>(), alreadyThere);
  const again = fresh.filter((_, place) => known.has(place));
  const others = await kind.theirs.bulkGet(again.map(kind.key));
  await kind.theirs.bulkPut(again.filter((row, place) => better(row, others[place])));
}

/** The places of rows that could not be added for their names; any other failure is one. */
function alreadyThere(cause: unknown): Set<number> {
  if (!(cause instanceof Dexie.BulkError)) throw cause;
  const failures = Object.entries(cause.failuresByPos);
  for (const [, failure] of failures) if (failure.name !== 'ConstraintError') throw failure;
  return new Set(failures.map(([place]) => Number(place)));
}

/**
 * Imports of one database. Rows are checked and wait in tables of their own, until the reader has seen what a merge
 * would do; then all come in, in one transaction, or none.
 */
export function createImports(database: HistoryDatabase) {
  const { imports, visits, articles, sites, days, corrections, incomingVisits, incomingCorrections } = database;
  const waiting: Table[] = [imports, incomingVisits, incomingCorrections];
  const ofVisits: Kind<StoredVisit> = {
    of: 'visits',
    ours: visits,
    theirs: incomingVisits,
    key: ({ id }) => id,
    compare: compareVisits,
    check: (row) => storedOf(checkVisit(row)),
  };
  const ofCorrections: Kind<Correction> = {
    of: 'corrections',
    ours: corrections,
    theirs: incomingCorrections,
    key: ({ url }) => url,
    compare: compareCorrections,
    check: checkCorrection,
  };

  async function entryOf(name: string): Promise<Import> {
    const entry = await imports.get(name);
    if (!entry) throw new Error('unknown import');
    return entry;
  }

  async function forget(): Promise<void> {
    for (const table of waiting) await table.clear();
  }

  function planOf(entry: Import, sortedVisits: Sorted, sortedCorrections: Sorted): MergePlan {
    const sum = (of: 'visits' | 'corrections', sorted: Sorted) => ({
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
          problems: [],
        });
        return name;
      });
    },
    /** Checks rows and lets them wait. Nothing of the history changes. */
    add(name: string, rows: { visits: readonly unknown[]; corrections: readonly unknown[] }): Promise<void> {
      return database.transaction('rw', waiting, async () => {
        const entry = await entryOf(name);
        await stage(ofVisits, readRows(ofVisits, rows.visits, entry), entry);
        await stage(ofCorrections, readRows(ofCorrections, rows.corrections, entry), entry);
        await imports.put(entry);
      });
    },
    /** Dry run: what `commit` would do now. */
    plan(name: string): Promise<MergePlan> {
      return database.transaction('r', [...waiting, visits, corrections], async () =>
        planOf(await entryOf(name), await mergeTable(ofVisits), await mergeTable(ofCorrections)),
      );
    },
    /** Takes all rows in, in one transaction, and forgets the import. */
    commit(name: string): Promise<MergePlan> {
      return database.transaction('rw', [...waiting, visits, articles, sites, days, corrections], async () => {
        const entry = await entryOf(name);
        const sortedVisits = await takeVisits(database, ofVisits);
        const sortedCorrections = await mergeTable(ofCorrections, async ({ taken }) => {
          await corrections.bulkPut(taken);
        });
        await forget();
        return planOf(entry, sortedVisits, sortedCorrections);
      });
    },
    cancel(name: string): Promise<void> {
      return database.transaction('rw', waiting, async () => {
        if (await imports.get(name)) await forget();
      });
    },
  };
}
