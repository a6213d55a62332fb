import type { History } from '@/lib/history';
import { retention, retentionCheckedAt } from '@/lib/settings';

const DAY = 86_400_000;
/** A clock that leapt further than this since the last look may be wrong. */
const LEAP = 30 * DAY;

/**
 * Deletes the visits that are older than the reader wants to keep; answers how many went. Corrections stay.
 *
 * After a leap of the clock nothing is deleted at the first look, only at the next, a day later by that clock: a computer
 * that starts with a wrong date must not lose years of history. Back from a long holiday, old visits go a day late.
 */
export async function retain(history: Pick<History, 'deleteBefore'>, now: number): Promise<number> {
  const [days, last] = [await retention.getValue(), await retentionCheckedAt.getValue()];
  if (days === null) return 0;
  await retentionCheckedAt.setValue(now);
  if (last > 0 && Math.abs(now - last) > LEAP) return 0;
  return history.deleteBefore(now - days * DAY);
}

/** The same once a day: for every start of the background, which may be a hundred times a day. */
export async function retainDaily(history: Pick<History, 'deleteBefore'>, now: number): Promise<void> {
  if (Math.abs(now - (await retentionCheckedAt.getValue())) >= DAY) await retain(history, now);
}
