import Dexie from 'dexie';
import type { HistoryFilter } from '@/lib/messaging';
import type { HistoryDatabase } from '../database';
import { kindOf } from '../visit-of';
import { freshen } from './freshen';
import { type PackedDay, unpack } from './pack';

/** Days read at once. */
const DAYS = 200;

/** All packed days with a reading from that moment on, in pieces; null: they can't be packed, for want of room, and are no help now. */
export async function packedDays(
  database: HistoryDatabase,
  from = -Infinity,
): Promise<AsyncGenerator<PackedDay[]> | null> {
  const fresh = await freshen(database).then(
    () => true,
    () => false,
  );
  return fresh ? pagesOf(database, from) : null;
}

async function* pagesOf({ days }: HistoryDatabase, from: number): AsyncGenerator<PackedDay[]> {
  for (let last: [lastAt: number, day: unknown] = [from, Dexie.minKey]; ; ) {
    const rows = await days.where('[lastAt+day]').between(last, [Dexie.maxKey], false, true).limit(DAYS).toArray();
    yield rows;
    const end = rows.at(-1);
    if (rows.length < DAYS || !end) return;
    last = [end.lastAt, end.day];
  }
}

/** Says whether a filter asks only what the packed days know of every single visit. */
export function isOfMoments({ text = '', site, language }: HistoryFilter): boolean {
  return !text.trim() && site === undefined && language === undefined;
}

/** When the visits that match took place, newest first; null: it can't be told from here. */
export async function momentsOf(database: HistoryDatabase, filter: HistoryFilter): Promise<Float64Array | null> {
  if (!isOfMoments(filter)) return null;
  const { kinds = [], from = -Infinity, to = Infinity } = filter;
  const pages = await packedDays(database, from);
  if (pages === null) return null;
  const moments: number[] = [];
  for await (const rows of pages) {
    for (const { readings } of rows.flatMap(unpack)) {
      for (const { at, outcome } of readings) {
        if (at >= from && at < to && (kinds.length === 0 || kinds.includes(kindOf(outcome)))) moments.push(at);
      }
    }
  }
  return Float64Array.from(moments).sort().reverse();
}
