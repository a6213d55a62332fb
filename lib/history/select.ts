import Dexie, { type Collection } from 'dexie';
import type { HistoryFilter, VisitCursor, VisitQuery } from '@/lib/messaging';
import type { HistoryDatabase, StoredVisit } from './database';
import { momentsOf } from './days/moments';

type Test = (visit: StoredVisit) => boolean;

/** Rows that one request reads: many for speed, few enough that a search can stop early. */
const PAGE = 1000;
/** The same where order or stopping early do not matter. */
const KEYS = 10_000;

/** The rows that an index gives by itself, and what remains to be asked of each. */
interface Plan {
  /** `[newest+id]`, or the same with a column before it. */
  index: string;
  /** The value of that column. */
  prefix: string[];
  rest: Test[];
}

function textTest(text: string): Test | null {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return null;
  return ({ title, url, siteId }) =>
    title.toLowerCase().includes(wanted) || url.toLowerCase().includes(wanted) || siteId.toLowerCase().includes(wanted);
}

/** Chooses the one index that leaves the fewest rows to look at: site, then verdict, then language, then time alone. */
function plan({ text = '', site, language, kinds = [] }: HistoryFilter): Plan {
  const by: [column: string, value: string | null | undefined][] = [
    ['siteId', site],
    ['kind', kinds.length === 1 ? kinds[0] : undefined],
    // No index holds null.
    ['language', language],
  ];
  const first = by.findIndex(([, value]) => typeof value === 'string');
  const rest: (Test | null)[] = [textTest(text)];
  if (site !== undefined && first !== 0) rest.push((visit) => visit.siteId === site);
  if (kinds.length > 0 && first !== 1) rest.push((visit) => kinds.includes(visit.kind));
  if (language !== undefined && first !== 2) rest.push((visit) => visit.language === language);
  const [column, value] = by[first] ?? [];
  return {
    index: column === undefined ? '[newest+id]' : `[${column}+newest+id]`,
    prefix: typeof value === 'string' ? [value] : [],
    rest: rest.filter((test) => test !== null),
  };
}

/** The part of the index between two moments, from just after the cursor on. */
function range(database: HistoryDatabase, { index, prefix }: Plan, query: VisitQuery): Collection<StoredVisit, string> {
  const end = Math.min(query.to ?? Infinity, query.before ?? Infinity);
  // Times are negative in the index; minKey and maxKey sort before and after every id.
  let lower: unknown[] = end === Infinity ? [] : [-end, Dexie.maxKey];
  const { after } = query;
  if (after !== undefined && after.visitedAt < end) lower = [0 - after.visitedAt, after.id];
  const upper = query.from === undefined ? [] : [-query.from];
  return database.visits
    .where(index)
    .between(
      [...prefix, ...(lower.length > 0 ? lower : [Dexie.minKey])],
      [...prefix, ...upper, Dexie.maxKey],
      false,
      true,
    );
}

const cursorOf = ({ visitedAt, id }: StoredVisit) => ({ visitedAt, id });

/** A piece of what was read: the rows that match, and where the next begins; null: it is the last. */
interface Stretch {
  rows: StoredVisit[];
  after: VisitCursor | null;
}

/** Visits that match, newest first, in pieces, read as they are asked for. */
export async function* pages(database: HistoryDatabase, query: VisitQuery): AsyncGenerator<StoredVisit[]> {
  for await (const { rows } of stretches(database, query)) yield rows;
}

/** The same, with the places where the pieces end. */
export async function* stretches(database: HistoryDatabase, query: VisitQuery): AsyncGenerator<Stretch> {
  const chosen = plan(query);
  for (let after = query.after; ; ) {
    const rows = await range(database, chosen, { ...query, after })
      .limit(PAGE)
      .toArray();
    const last = rows.length < PAGE ? undefined : rows.at(-1);
    after = last && cursorOf(last);
    yield {
      rows: chosen.rest.length === 0 ? rows : rows.filter((row) => chosen.rest.every((test) => test(row))),
      after: after ?? null,
    };
    if (!after) return;
  }
}

/** The same in no promised order, and faster: rows as they lie, without an index. */
async function* all({ visits }: HistoryDatabase, tests: readonly Test[]): AsyncGenerator<StoredVisit[]> {
  for (let last = ''; ; ) {
    const rows = await visits.where(':id').above(last).limit(KEYS).toArray();
    yield rows.filter((row) => tests.every((test) => test(row)));
    const end = rows.at(-1);
    if (rows.length < KEYS || !end) return;
    last = end.id;
  }
}

/** How many visits match: asked of the index where it knows. */
export async function count(database: HistoryDatabase, filter: HistoryFilter): Promise<number> {
  const { kinds = [] } = filter;
  if (kinds.length > 1) {
    const each = await Promise.all([...new Set(kinds)].map((kind) => count(database, { ...filter, kinds: [kind] })));
    return each.reduce((sum, one) => sum + one, 0);
  }
  const chosen = plan(filter);
  const known = await momentsOf(database, filter);
  if (known !== null) return known.length;
  if (chosen.rest.length === 0) return range(database, chosen, filter).count();
  let sum = 0;
  const inOrder = chosen.prefix.length > 0 || filter.from !== undefined || filter.to !== undefined;
  for await (const page of inOrder ? pages(database, filter) : all(database, chosen.rest)) sum += page.length;
  return sum;
}

/** Where the visit at a place in the list stands among those of its moment; null: only stepping finds it. */
async function momentAt(database: HistoryDatabase, query: VisitQuery, offset: number) {
  if (offset <= PAGE || query.after !== undefined || query.before !== undefined) return null;
  const moments = await momentsOf(database, query);
  const moment = moments?.[offset];
  if (!moments || moment === undefined) return null;
  // No id sorts before the empty one.
  return { after: { visitedAt: moment, id: '' }, left: offset - moments.indexOf(moment) };
}

/** Steps over rows by their keys alone, in pieces; answers where it stopped. */
async function skip(database: HistoryDatabase, chosen: Plan, query: VisitQuery, offset: number) {
  const near = await momentAt(database, query, offset);
  let { after } = near ?? query;
  for (let left = near?.left ?? offset; left > 0; ) {
    const step = Math.min(left, KEYS);
    const keys = await range(database, chosen, { ...query, after })
      .limit(step)
      .primaryKeys();
    const last = keys.length < step ? undefined : await database.visits.get(keys.at(-1) ?? '');
    if (!last) return 'end';
    after = cursorOf(last);
    left -= step;
  }
  return after;
}

/** At most `limit` visits that match, newest first. */
export async function list(database: HistoryDatabase, query: VisitQuery, limit: number): Promise<StoredVisit[]> {
  const chosen = plan(query);
  const { offset = 0 } = query;
  if (chosen.rest.length === 0) {
    const after = await skip(database, chosen, query, offset);
    if (after === 'end') return [];
    return range(database, chosen, { ...query, after })
      .limit(limit)
      .toArray();
  }
  const found: StoredVisit[] = [];
  for await (const page of pages(database, query)) {
    for (const visit of page) found.push(visit);
    if (found.length >= offset + limit) break;
  }
  return found.slice(offset, offset + limit);
}
