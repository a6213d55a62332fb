import { expect, it, vi } from 'vitest';
import { createZone, dayName, localDay, nextPeriod, periodStart } from './calendar';

const utc = () => 0;
const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

it.each([
  ['2026-03-02', 'week', '2026-03-02', '2026-03-09'],
  ['2026-03-08', 'week', '2026-03-02', '2026-03-09'],
  ['2026-03-08', 'month', '2026-03-01', '2026-04-01'],
  ['2026-12-31', 'month', '2026-12-01', '2027-01-01'],
  ['2024-02-29', 'day', '2024-02-29', '2024-03-01'],
  ['1969-12-31', 'week', '1969-12-29', '1970-01-05'],
] as const)('%s lies in the %s from %s', (day, unit, start, next) => {
  const found = periodStart(localDay(at(day), utc), unit);
  expect([dayName(found), dayName(nextPeriod(found, unit))]).toEqual([start, next]);
});

it('goes by the clock on the wall', () => {
  const beijing = () => -480;
  expect(dayName(localDay(Date.parse('2026-03-01T16:00:00Z'), beijing))).toBe('2026-03-02');
  expect(dayName(localDay(Date.parse('2026-03-01T15:59:59Z'), beijing))).toBe('2026-03-01');
});

it('knows the zone of a moment on a day when the clocks change', () => {
  const change = Date.parse('2026-03-29T01:00:00Z');
  const berlin = vi.fn((moment: number) => (moment < change ? -60 : -120));
  const zone = createZone(berlin);
  const moments = [change - 1, change, change - 3 * 86_400_000, change + 3 * 86_400_000];
  expect(moments.map(zone)).toEqual(moments.map((moment) => berlin(moment)));
  berlin.mockClear();
  for (let minute = 0; minute < 600; minute += 1) zone(change - 3 * 86_400_000 + minute * 60_000);
  expect(berlin.mock.calls.length).toBeLessThan(5);
});
