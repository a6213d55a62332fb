import Dexie, { type EntityTable } from 'dexie';
import type { Visit } from '@/lib/domain';

/** The database. A new schema is a new `version(n)` with its `upgrade`; old ones stay as they are. */
export type HistoryDatabase = Dexie & { visits: EntityTable<Visit, 'id'> };

export function openDatabase(name = 'headwater'): HistoryDatabase {
  // The cast adds the table that `stores` below creates.
  const database = new Dexie(name) as HistoryDatabase;
  database.version(1).stores({ visits: 'id, visitedAt, site, kind, language, url' });
  return database;
}
