import Dexie, { type Table } from 'dexie';
import type { Correction, ReadArticle, Site, Visit } from '@/lib/domain';
import type { KeptVisit, MergeCounts, MergePlan, MergeProblem } from '@/lib/messaging';
import type { PackedDay } from './days/pack';
import { fillNewTables, forgetImport, markAllDays, tellLeftovers } from './upgrade';

/**
 * A visit as it lies in the table. IndexedDB reads many rows at once only upwards, and the list is newest first: hence a
 * time that grows backwards.
 */
export interface StoredVisit extends KeptVisit {
  /** Minus `visitedAt`. */
  newest: number;
}

/** What an import brings rows of. */
export type Brought = 'visits' | 'corrections';

/** An import being gathered; its rows wait in `incoming`. */
export interface Import {
  name: string;
  visits: Pick<MergeCounts, 'same' | 'conflicting' | 'invalid'>;
  corrections: Pick<MergeCounts, 'same' | 'conflicting' | 'invalid'>;
  /** Rows seen so far, for the numbers in `problems`. */
  seen: Record<Brought, number>;
  /** Rows that wait. */
  waiting: Record<Brought, number>;
  /** No two of the rows that wait have one name. */
  settled: boolean;
  /** Calls that brought rows so far: with it each finds a place of its own. */
  turns: number;
  problems: MergeProblem[];
  /** What was merged: nothing of it waits any more, but its page may not have heard so. */
  merged?: MergePlan;
}

/** Rows of an import that wait together: many in one, as a browser asks as much time for a row as for a hundred. */
export interface Waiting {
  of: Brought;
  /** All rows of one address are in one part. */
  part: number;
  turn: number;
  rows: (StoredVisit | Correction)[];
}

export type HistoryDatabase = Dexie & {
  visits: Table<StoredVisit, string>;
  /** Made from `visits`, in the same transaction as every change of them. */
  articles: Table<ReadArticle, string>;
  /** The sites of `articles`, and no others. */
  sites: Table<Site, string>;
  /** Made from `articles` when figures are asked for; a change of an article marks its day. */
  days: Table<PackedDay, number>;
  corrections: Table<Correction, string>;
  imports: Table<Import, string>;
  incoming: Table<Waiting, [of: Brought, part: number, turn: number]>;
};

/** What version 1 stored. */
export type VisitOfVersion1 = Visit;

/** Opens on first use. A new schema is a new `version(n)` with its `upgrade`; old ones stay as they are. */
export function openDatabase(name = 'headwater'): HistoryDatabase {
  // The cast adds the tables that `stores` below creates.
  const database = new Dexie(name) as HistoryDatabase;
  database.version(1).stores({ visits: 'id, visitedAt, site, kind, language, url' });
  database
    .version(2)
    .stores({
      visits: 'id, [newest+id], [siteId+newest+id], [kind+newest+id], [language+newest+id], url',
      articles: 'url, siteId, [lastAt+url]',
      sites: 'id',
      corrections: 'url',
      imports: 'name',
      incomingVisits: 'id',
      incomingCorrections: 'url',
    })
    .upgrade(fillNewTables);
  database
    .version(3)
    .stores({
      articles: 'url, siteId, [lastAt+url], firstAt',
      days: 'day, stale, [lastAt+day]',
      incomingVisits: 'id, url',
    })
    .upgrade(markAllDays);
  database
    .version(4)
    .stores({ incoming: '[of+part+turn]', incomingVisits: null, incomingCorrections: null })
    .upgrade(forgetImport);
  // No other table or index: what AI left behind is told from the model's estimates in `articles`.
  database.version(5).stores({}).upgrade(tellLeftovers);
  return database;
}
