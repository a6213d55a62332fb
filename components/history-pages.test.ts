import { describe, expect, it } from 'vitest';
import type { Visit } from '@/lib/domain';
import { visits } from '@/tests/gallery/samples';
import { allVisits, type ListVisits, nextPage } from './history-pages';

const [SAMPLE] = visits(0);

/** A history that holds visits at these moments, and behaves as the background does. */
function holding(times: number[]): { list: ListVisits; asked: number[] } {
  const all = times.map((visitedAt, at) => ({ ...SAMPLE, id: `v${at}`, visitedAt }) as Visit);
  const asked: number[] = [];
  return {
    asked,
    list: async ({ before = Number.POSITIVE_INFINITY, limit }) => {
      asked.push(limit);
      if (asked.length > 50) throw new Error('asks for ever');
      return all.filter(({ visitedAt }) => visitedAt < before).slice(0, limit);
    },
  };
}

describe('allVisits', () => {
  it.each([
    ['nothing', []],
    ['less than a page', [9, 8]],
    ['whole pages', [9, 8, 7, 6, 5, 4]],
    ['one moment across a page’s edge', [9, 8, 7, 7, 7, 5]],
    ['a page of one moment', [9, 7, 7, 7, 5, 4]],
  ])('fetches %s, each once', async (_, times) => {
    const found = await allVisits(holding(times).list, '', 3);
    expect(found.map(({ id }) => id)).toEqual(times.map((__, at) => `v${at}`));
  });

  it('ends where one moment fills more than a page', async () => {
    const found = await allVisits(holding([9, 7, 7, 7, 7, 7, 5]).list, '', 3);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.at(-1)?.visitedAt).toBe(5);
  });
});

it('says when there is no more', async () => {
  const { list } = holding([9, 8, 7, 6]);
  const first = await nextPage(list, '', [], 3);
  expect([first.visits.length, first.more]).toEqual([3, true]);
  const second = await nextPage(list, '', first.visits, 3);
  expect([second.visits.length, second.more]).toEqual([1, false]);
});
