import { expect, it } from 'vitest';
import { dayOf, mondayOf } from '@/lib/statistics';
import { setInterfaceLanguage } from '@/lib/words';
import { daysBetween, noonOf, sayPeriod } from './days';

it.each([
  [new Date(2025, 2, 3), 0, '2025-03-03'],
  [new Date(2025, 2, 9, 23, 59), 0, '2025-03-03'],
  [new Date(2025, 2, 9), 1, '2025-03-10'],
  // Over the end of a year and the changes of the clock.
  [new Date(2026, 0, 1), -1, '2025-12-22'],
  [new Date(2025, 3, 2), -1, '2025-03-24'],
])('finds the Monday of %s, %d weeks on', (time, weeks, monday) => {
  expect(dayOf(mondayOf(time.getTime(), weeks))).toBe(monday);
});

it('counts days over changes of the clock', () => {
  expect(daysBetween('2025-03-01', '2025-11-01')).toBe(245);
  expect(dayOf(noonOf('2025-03-30').getTime())).toBe('2025-03-30');
});

it('names periods', () => {
  setInterfaceLanguage('en');
  expect((['day', 'week', 'month'] as const).map((unit) => sayPeriod('2025-03-03', unit))).toEqual([
    'Mar 3, 2025',
    'Week of Mar 3, 2025',
    'Mar 2025',
  ]);
});
