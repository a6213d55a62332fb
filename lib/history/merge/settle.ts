import type { HistoryDatabase, Import, Waiting } from '../database';
import type { OnRows } from './table-merge';
import { hashOf, type Kind, PARTS, replaceWaiting, waitingIn } from './waiting';

type Row = Waiting['rows'][number];

/** Keeps the one row of a name that the conflict rule keeps, and counts the others. */
function keeper<R extends Row>({ of, key, compare }: Kind<R>, entry: Import) {
  const best = new Map<string, R>();
  return {
    best,
    add(row: R): void {
      const other = best.get(key(row));
      const order = other === undefined ? 1 : compare(row, other);
      if (other !== undefined) {
        entry[of][order === 0 ? 'same' : 'conflicting'] += 1;
        entry.waiting[of] -= 1;
      }
      if (order > 0) best.set(key(row), row);
    },
  };
}

/** A name as a number: two names with the same number are rare, and only looked at twice. */
const numberOf = (name: string) => hashOf(name) * 0x100000 + (hashOf(name, 0x9747b28c) & 0xfffff);

/**
 * Of rows with one name in the file itself the conflict rule keeps one. Most have a name of their own: so names are first
 * compared as numbers, of which a million take eight megabytes.
 */
export async function settle<R extends Row>(
  database: HistoryDatabase,
  kind: Kind<R>,
  entry: Import,
  onRows: OnRows,
): Promise<void> {
  const numbers = new Float64Array(entry.waiting[kind.of]);
  let filled = 0;
  for (let part = 0; part < PARTS; part += 1) {
    onRows(0);
    const rows = await waitingIn<R>(database, kind, part);
    const { best, add } = keeper(kind, entry);
    for (const row of rows) add(row);
    if (best.size < rows.length) await replaceWaiting(database, kind.of, part, [...best.values()]);
    for (const name of best.keys()) {
      numbers[filled] = numberOf(name);
      filled += 1;
    }
  }
  const sorted = numbers.subarray(0, filled).sort();
  const twice = new Set(sorted.filter((number, at) => number === sorted[at + 1]));
  if (twice.size > 0) await settleAcross(database, kind, entry, twice);
}

/** The same for names that stand in two parts: under two addresses. */
async function settleAcross<R extends Row>(
  database: HistoryDatabase,
  kind: Kind<R>,
  entry: Import,
  twice: ReadonlySet<number>,
): Promise<void> {
  const isTwice = (row: R) => twice.has(numberOf(kind.key(row)));
  const { best, add } = keeper(kind, entry);
  for (let part = 0; part < PARTS; part += 1) {
    for (const row of await waitingIn<R>(database, kind, part)) if (isTwice(row)) add(row);
  }
  for (let part = 0; part < PARTS; part += 1) {
    const rows = await waitingIn<R>(database, kind, part);
    // Within a part each name stands once; across parts the address tells the rows apart.
    const kept = rows.filter((row) => !isTwice(row) || best.get(kind.key(row))?.url === row.url);
    if (kept.length < rows.length) await replaceWaiting(database, kind.of, part, kept);
  }
}
