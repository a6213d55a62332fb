import type { PeriodUnit } from './figures';

const DAY = 86_400_000;

/** Days since 1970 by the clock on the wall. */
export function localDay(at: number, minutesBehindUtc: (at: number) => number): number {
  return Math.floor((at - minutesBehindUtc(at) * 60_000) / DAY);
}

/**
 * The reader's time zone, asked once for a day instead of once for a moment, which is slow: only on a day that begins
 * and ends with different offsets is each moment asked.
 */
export function createZone(offsetAt = (at: number) => new Date(at).getTimezoneOffset()): (at: number) => number {
  const known = new Map<number, number | null>();
  return (at) => {
    const day = Math.floor(at / DAY);
    let offset = known.get(day);
    if (offset === undefined) {
      const [begin, end] = [offsetAt(day * DAY), offsetAt((day + 1) * DAY)];
      offset = begin === end ? begin : null;
      known.set(day, offset);
    }
    return offset ?? offsetAt(at);
  };
}

/** The first day of the period that a day lies in. Weeks begin on Monday (ISO 8601). */
export function periodStart(day: number, unit: PeriodUnit): number {
  if (unit === 'day') return day;
  // 1 January 1970 was a Thursday.
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7);
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY;
}

/** The first day of the next period. */
export function nextPeriod(start: number, unit: PeriodUnit): number {
  if (unit === 'day') return start + 1;
  if (unit === 'week') return start + 7;
  const date = new Date(start * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY;
}

/** `YYYY-MM-DD`. */
export function dayName(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
