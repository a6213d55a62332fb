import type { SiteFigures } from '@/lib/statistics';

export const COLUMNS = ['site', 'articles', 'assessed', 'ai', 'known', 'estimated', 'last'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  column: Column;
  descending: boolean;
}

/** What a column sorts by; null: no figure yet. Shares sort by the interval's lower end, as 1 of 1 is no 100 %. */
const VALUES: Record<Exclude<Column, 'site'>, (figures: SiteFigures) => number | null> = {
  articles: ({ articles }) => articles,
  assessed: ({ assessed }) => assessed,
  ai: ({ ai }) => ai.interval?.low ?? null,
  known: ({ known }) => known.k,
  estimated: ({ estimated }) => estimated.interval?.low ?? null,
  last: ({ lastAt }) => lastAt,
};

/** Sorts sites; those without a figure come last in either direction, and equals by name. */
export function sortSites(sites: readonly SiteFigures[], { column, descending }: Order): SiteFigures[] {
  const sign = descending ? -1 : 1;
  const byName = (a: SiteFigures, b: SiteFigures) => a.site.id.localeCompare(b.site.id);
  if (column === 'site') return [...sites].sort((a, b) => sign * byName(a, b));
  const value = VALUES[column];
  return [...sites].sort((a, b) => {
    const [first, second] = [value(a), value(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byName(a, b);
    return sign * (first - second) || byName(a, b);
  });
}
