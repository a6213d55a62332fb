import type { HistoryFilter } from '@/lib/messaging';
import { momentsOf, type Place } from './address';
import { NO_LANGUAGE } from './FilterBar';

/** What a place asks of the history. An empty object: everything. */
export function filterOf(place: Place, now: number): HistoryFilter {
  const { from, to } = momentsOf(place, now);
  return {
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(place.site ? { site: place.site } : {}),
    ...(place.language ? { language: place.language === NO_LANGUAGE ? null : place.language } : {}),
    ...(place.kind ? { kinds: [place.kind] } : {}),
    ...(place.text.trim() ? { text: place.text.trim() } : {}),
  };
}
