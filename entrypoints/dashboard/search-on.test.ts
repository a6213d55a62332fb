import { expect, it, vi } from 'vitest';
import type { SearchPart, VisitQuery } from '@/lib/messaging';
import { searchOn } from './search-on';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messaging', () => ({ sendMessage }));

/** A history of five stretches: nothing, then two visits in each. */
function answers(_: string, { after, limit = 0 }: VisitQuery): Promise<SearchPart> {
  const at = after?.visitedAt ?? 0;
  // Only its id is told.
  const visits = (at === 0 ? [] : [{ id: `${at}a` }, { id: `${at}b` }]) as SearchPart['visits'];
  return Promise.resolve({
    visits: visits.slice(0, limit),
    count: visits.length,
    after: at === 4 ? null : { visitedAt: at + 1, id: 'x' },
  });
}

it('tells what it found after each stretch', async () => {
  sendMessage.mockReset().mockImplementation(answers);
  const told: [string, number, boolean][] = [];
  await searchOn(
    { text: 'x' },
    () => true,
    async ({ visits, count, ended }) => {
      told.push([visits.map(({ id }) => id).join(), count, ended]);
    },
  );
  expect(told).toEqual([
    ['', 0, false],
    ['1a,1b', 2, false],
    ['1a,1b,2a,2b', 4, false],
    ['1a,1b,2a,2b,3a,3b', 6, false],
    ['1a,1b,2a,2b,3a,3b,4a,4b', 8, true],
  ]);
});

it('asks no further once the reader has typed on', async () => {
  sendMessage.mockReset().mockImplementation(answers);
  let told = 0;
  await searchOn(
    { text: 'x' },
    () => told < 2,
    async () => {
      told += 1;
    },
  );
  expect(told).toBe(2);
  expect(sendMessage).toHaveBeenCalledTimes(2);
});
