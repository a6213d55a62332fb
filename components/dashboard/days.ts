import type { PeriodUnit } from '@/lib/statistics';
import { shortDay, shortMonth, t } from '@/lib/words';

/** Noon of a written day (`2026-03-01`) by the reader's clock: no change of the clock moves it to another day. */
export function noonOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

/** A period in words, by its first day. */
export function sayPeriod(start: string, unit: PeriodUnit): string {
  const time = noonOf(start).getTime();
  if (unit === 'month') return shortMonth(time);
  return unit === 'week' ? t('week_of', [shortDay(time)]) : shortDay(time);
}

/** How many days lie between two written days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noonOf(to).getTime() - noonOf(from).getTime()) / 86_400_000);
}
