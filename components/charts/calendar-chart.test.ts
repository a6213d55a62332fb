import { expect, it } from 'vitest';
import { emptyOf, squaresOf } from './CalendarChart';

/** The days in March 2025 on which nothing was read, as they are drawn; the 3rd, 10th and 17th are Mondays. */
function empty(read: number[], weeks: number): string[] {
  const days = read.map((day) => ({ day: `2025-03-${String(day).padStart(2, '0')}`, articles: 1, ai: 0 }));
  return emptyOf(squaresOf(days), weeks).map(({ week, weekday }) => `${week}:${weekday}`);
}

it('marks the days without an article up to the last one read, in the newest week too', () => {
  expect(empty([12, 20], 2)).toEqual(['0:0', '0:1', '0:2', '1:0', '1:1', '1:3', '1:4', '1:5', '1:6']);
});

it('marks no day after the last one, and none where every day was read', () => {
  expect(empty([17], 1)).toEqual([]);
  expect(empty([10, 11, 12], 1)).toEqual([]);
  expect(empty([], 2)).toEqual([]);
});

it('marks days of earlier weeks back to the first that is drawn', () => {
  expect(empty([17], 2)).toEqual(['1:0', '1:1', '1:2', '1:3', '1:4', '1:5', '1:6']);
});
