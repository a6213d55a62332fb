import { expect, it } from 'vitest';
import { site } from '@/tests/gallery/figures';
import { COLUMNS, sortSites } from './sort-sites';

const SITES = [
  site('b.example', { articles: 40, likely: 4 }),
  site('a.example', { articles: 40, likely: 30 }),
  site('few.example', { articles: 3, likely: 3 }),
];
const names = (column: (typeof COLUMNS)[number], descending: boolean) =>
  sortSites(SITES, { column, descending }).map(({ site: { id } }) => id[0]);

it.each([
  ['site', false, 'a b f'],
  ['site', true, 'f b a'],
  ['articles', true, 'a b f'],
  ['articles', false, 'f a b'],
  // Three of three is not enough to name, and so neither most nor least.
  ['ai', true, 'a b f'],
  ['ai', false, 'b a f'],
] as const)('sorts by %s, descending %s', (column, descending, expected) => {
  expect(names(column, descending).join(' ')).toBe(expected);
});

it('loses no site in any order', () => {
  for (const column of COLUMNS) expect(names(column, true).sort()).toEqual(['a', 'b', 'f']);
});
