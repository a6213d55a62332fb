import { shortDay, t } from '@/lib/words';

/** A day in words: today and yesterday by the reader's clock, any other by its date. */
export function dayName(time: number, now: number): string {
  const today = new Date(now);
  const day = new Date(time).toDateString();
  if (day === today.toDateString()) return t('history_today');
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  return day === yesterday.toDateString() ? t('history_yesterday') : shortDay(time);
}
