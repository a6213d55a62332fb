import Dexie from 'dexie';
import type { Brought, HistoryDatabase, Waiting } from '../database';

/** Parts that what waits is divided into: one part of a million rows fits the memory many times over. */
export const PARTS = 64;

/** A whole number below 2^32 from a text, evenly spread (FNV-1a, and a last mixing of the bits). */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** One thing of which an import brings rows. */
export interface Kind<Row extends Waiting['rows'][number]> {
  of: Brought;
  key(row: Row): string;
  /** Above 0: the first stays; 0: both are the same. */
  compare(a: Row, b: Row): number;
}

/** Lets rows wait, those of one address together. */
export async function putWaiting({ incoming }: HistoryDatabase, of: Brought, rows: Waiting['rows'], turn: number) {
  const parts = new Map<number, Waiting>();
  for (const row of rows) {
    const part = hashOf(row.url) % PARTS;
    const others = parts.get(part);
    if (others) others.rows.push(row);
    else parts.set(part, { of, part, turn, rows: [row] });
  }
  await incoming.bulkAdd([...parts.values()]);
}

const whole = (of: Brought, part: number): [unknown[], unknown[]] => [
  [of, part, Dexie.minKey],
  [of, part, Dexie.maxKey],
];

/** All rows that wait in one part, in the order of the file. */
export async function waitingIn<Row extends Waiting['rows'][number]>(
  { incoming }: HistoryDatabase,
  { of }: Pick<Kind<Row>, 'of'>,
  part: number,
): Promise<Row[]> {
  const found = await incoming
    .where('[of+part+turn]')
    .between(...whole(of, part))
    .toArray();
  // A kind's name stands for the type of its rows: `putWaiting` wrote them so.
  return found.flatMap(({ rows }) => rows as Row[]);
}

/** Leaves these rows in a part, and no others. */
export async function replaceWaiting({ incoming }: HistoryDatabase, of: Brought, part: number, rows: Waiting['rows']) {
  await incoming
    .where('[of+part+turn]')
    .between(...whole(of, part))
    .delete();
  await incoming.add({ of, part, turn: 0, rows });
}
