import type { StoredVisit } from './database';

/** Visits by their address. */
export function byAddress(visits: readonly StoredVisit[]): Map<string, StoredVisit[]> {
  const byUrl = new Map<string, StoredVisit[]>();
  for (const visit of visits) {
    const others = byUrl.get(visit.url);
    if (others) others.push(visit);
    else byUrl.set(visit.url, [visit]);
  }
  return byUrl;
}
