import type { Visit } from '@/lib/domain';
import { longDay, t } from '@/lib/words';

export interface Day {
  name: string;
  visits: Visit[];
}

/** Parts a list of visits, newest first, into the days of the reader's clock. */
export function byDay(visits: readonly Visit[], now: number): Day[] {
  const days: (Day & { key: string })[] = [];
  for (const visit of visits) {
    const key = new Date(visit.visitedAt).toDateString();
    const day = days.at(-1);
    if (day?.key === key) day.visits.push(visit);
    else days.push({ key, name: nameOf(key, visit.visitedAt, now), visits: [visit] });
  }
  return days;
}

function nameOf(key: string, time: number, now: number): string {
  const today = new Date(now);
  if (key === today.toDateString()) return t('history_today');
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  return key === yesterday.toDateString() ? t('history_yesterday') : longDay(time);
}
