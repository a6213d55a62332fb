import type { ReadArticle } from '@/lib/domain';
import { chunks } from '../chunks';
import type { HistoryDatabase } from '../database';
import { createPacker, DAY, type PackedDay, staleDay } from './pack';

/** Days made again in one transaction, and articles read at once. */
const DAYS = 60;
const PAGE = 5000;

/** Says that articles of these days have changed. Call it in the transaction that changed them. */
export async function markStale({ days }: HistoryDatabase, changed: Iterable<number>): Promise<void> {
  await days.bulkPut(Array.from(changed, staleDay));
}

/** Packs the days that have changed; those that have no article any more go. */
export async function freshen(database: HistoryDatabase): Promise<void> {
  const { days, articles } = database;
  const stale = await days.where('stale').equals(1).primaryKeys();
  for (const some of chunks(stale, DAYS)) {
    await database.transaction('rw', [days, articles], async () => {
      const made = await Promise.all(some.map((day) => pack(database, day)));
      await days.bulkPut(made.filter(({ urls }) => urls.length > 0));
      await days.bulkDelete(made.filter(({ urls }) => urls.length === 0).map(({ day }) => day));
    });
  }
}

async function pack({ articles }: HistoryDatabase, day: number): Promise<PackedDay> {
  const packer = createPacker(day);
  const found = articles.where('firstAt').between(day * DAY, (day + 1) * DAY, true, false);
  // One piece but for a day that an import filled with more than anyone reads.
  for (let offset = 0; ; offset += PAGE) {
    const some: ReadArticle[] = await found.clone().offset(offset).limit(PAGE).toArray();
    for (const article of some) packer.add(article);
    if (some.length < PAGE) return packer.packed();
  }
}
