import { expect, it } from 'vitest';
import { setInterfaceLanguage } from '@/lib/words';
import { dayName } from './day-name';

it.each([
  [new Date(2025, 2, 1, 0, 1), 'Today'],
  [new Date(2025, 1, 28, 23, 59), 'Yesterday'],
  [new Date(2025, 1, 28), 'Yesterday'],
  [new Date(2025, 1, 27, 23, 59), 'Feb 27, 2025'],
  // A clock that was set back leaves visits that lie ahead.
  [new Date(2025, 2, 2, 12), 'Mar 2, 2025'],
])('names %s by the midnights of the reader’s clock: %s', (time, name) => {
  setInterfaceLanguage('en');
  expect(dayName(time.getTime(), new Date(2025, 2, 1, 9).getTime())).toBe(name);
});
