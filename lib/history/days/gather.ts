import type { CountedArticle } from '@/lib/domain';
import type { HistoryDatabase } from '../database';
import { markStale } from './freshen';
import { createPacker, dayOf, unpack } from './pack';

/** Articles gathered at most, some 200 MB: days beyond that are packed when figures are asked for. */
const MOST = 1_000_000;

/**
 * Packs days while a merge makes their articles, so that the first figures after it need not read them all again. Days
 * are written at the end, in the transaction of the merge.
 */
export function createGatherer(most = MOST) {
  const packers = new Map<number, ReturnType<typeof createPacker>>();
  const changed = new Set<string>();
  const days = new Set<number>();
  return {
    /** A day of which articles have changed. */
    touch(article: Pick<CountedArticle, 'firstAt'>): void {
      days.add(dayOf(article));
    },
    /** An article as it is from now on. */
    add(article: CountedArticle): void {
      const day = dayOf(article);
      days.add(day);
      changed.add(article.url);
      if (changed.size > most) return;
      const packer = packers.get(day) ?? createPacker(day);
      packers.set(day, packer);
      packer.add(article);
    },
    /**
     * Writes the days: what they had and has not changed, and what was gathered.
     *
     * @param onDay called before each; it may throw to end the work
     */
    async write(database: HistoryDatabase, onDay: () => void = () => {}): Promise<void> {
      if (changed.size > most) {
        await markStale(database, days);
        return;
      }
      const stale: number[] = [];
      for (const day of days) {
        onDay();
        const before = await database.days.get(day);
        const packer = packers.get(day) ?? createPacker(day);
        if (before?.stale) stale.push(day);
        else {
          for (const article of before ? unpack(before) : []) if (!changed.has(article.url)) packer.add(article);
          const packed = packer.packed();
          if (packed.urls.length > 0) await database.days.put(packed);
          else await database.days.delete(day);
        }
        packers.delete(day);
      }
      await markStale(database, stale);
    },
  };
}
