import { expect, it } from 'vitest';
import { setInterfaceLanguage } from '@/lib/words';
import { visits } from '@/tests/gallery/samples';
import { byDay } from './by-day';

it('parts visits at midnight of the reader’s clock', () => {
  setInterfaceLanguage('en');
  const now = new Date(2025, 2, 1, 9).getTime();
  const times = [
    new Date(2025, 2, 1, 0, 1),
    new Date(2025, 1, 28, 23, 59),
    new Date(2025, 1, 28),
    new Date(2025, 1, 27, 12),
  ];
  const list = visits(now).flatMap((visit, at) => {
    const time = times[at];
    return time ? [{ ...visit, visitedAt: time.getTime() }] : [];
  });
  expect(byDay(list, now).map(({ name, visits: of }) => [name, of.length])).toEqual([
    ['Today', 1],
    ['Yesterday', 2],
    ['Thursday, February 27, 2025', 1],
  ]);
});
