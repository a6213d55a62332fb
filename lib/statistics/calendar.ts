import type { PeriodUnit } from './figures';

const DAY = 86_400_000;

/** Days since 1970 by the clock on the wall. */
export function localDay(at: number, minutesBehindUtc: (at: number) => number = offset): number {
  return Math.floor((at - minutesBehindUtc(at) * 60_000) / DAY);
}

function offset(at: number): number {
  return new Date(at).getTimezoneOffset();
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
