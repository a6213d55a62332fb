import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import type { HistoryFilter, SearchPart, VisitQuery } from '@/lib/messaging';
import { draw } from '@/tests/draw';
import { useVisits } from './use-visits';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messaging', () => ({ sendMessage }));

/** Stretches that were asked for and wait for the test to answer them. */
let asked: ((part: SearchPart) => void)[];
let seen: ReturnType<typeof useVisits>;

function Host({ filter, changes }: { filter: HistoryFilter; changes: number }) {
  seen = useVisits(filter, changes);
  return null;
}

// Only ids are looked at.
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({ id: `v${from + at}` })) as SearchPart['visits'];

beforeEach(() => {
  asked = [];
  sendMessage.mockReset().mockImplementation((name: string, { offset = 0, limit = 0 }: VisitQuery) => {
    if (name === 'history:search') return new Promise<SearchPart>((resolve) => asked.push(resolve));
    return Promise.resolve(name === 'history:count' ? 450 : rows(offset, Math.min(offset + limit, 450)));
  });
});

const WATER: HistoryFilter = { text: 'water' };
const show = (filter: HistoryFilter, changes = 0) => draw(<Host filter={filter} changes={changes} />);
const idAt = (index: number) => seen.visitAt(index)?.id;

/** Answers the stretch that is waited for. */
async function answer(visits: SearchPart['visits'], count: number, ended = false) {
  const next = await vi.waitFor(() => {
    const first = asked.shift();
    if (!first) throw new Error('no stretch is asked for');
    return first;
  });
  next({ visits, count, after: ended ? null : { visitedAt: 1, id: 'x' } });
  await settled();
}

/** Lets what was answered be drawn. */
const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));

async function scrollTo(start: number) {
  act(() => seen.onRows(start, start + 20));
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 90)));
}

it('keeps rows that came into sight while a search goes on', async () => {
  show(WATER);
  await answer(rows(0, 200), 300);
  await scrollTo(210);
  expect(idAt(210)).toBe('v210');
  await answer([], 100);
  expect(seen).toMatchObject({ count: 400, counting: true });
  expect(idAt(210)).toBe('v210');
  await answer([], 50, true);
  expect(seen).toMatchObject({ phase: 'ready', count: 450, counting: false });
  expect([idAt(0), idAt(210)]).toEqual(['v0', 'v210']);
});

it('keeps rows that came into sight before the first answer', async () => {
  show({});
  await settled();
  expect(seen.count).toBe(450);
  show(WATER);
  await scrollTo(210);
  // Of the question before; those of the new one come with its first answer.
  expect(idAt(0)).toBe('v0');
  await answer(rows(0, 200), 300);
  expect(idAt(210)).toBe('v210');
});

it('leaves a finished search as it is while it is asked again, until it is finished again', async () => {
  show(WATER);
  await answer(rows(0, 200), 300);
  await answer([], 150, true);
  await scrollTo(210);
  show(WATER, 1);
  await answer(rows(0, 1), 1);
  expect(seen).toMatchObject({ phase: 'ready', count: 450, counting: false });
  expect([idAt(0), idAt(199), idAt(210)]).toEqual(['v0', 'v199', 'v210']);
  // What comes into sight meanwhile is shown beside the rest.
  await scrollTo(410);
  expect([idAt(0), idAt(410)]).toEqual(['v0', 'v410']);
  await answer(rows(1, 200), 450, true);
  expect(seen.count).toBe(451);
  expect([idAt(199), idAt(410)]).toEqual(['v199', 'v410']);
});

it('never shrinks a search that was asked again before it was finished', async () => {
  show(WATER);
  await answer(rows(0, 200), 300);
  await scrollTo(210);
  show(WATER, 1);
  // The stretch that nobody waits for any more.
  asked.shift();
  await answer(rows(0, 1), 1);
  expect(seen).toMatchObject({ count: 300, counting: true });
  expect(idAt(199)).toBe('v199');
  await answer(rows(1, 200), 399);
  expect(seen).toMatchObject({ count: 400, counting: true });
  expect([idAt(199), idAt(210)]).toEqual(['v199', 'v210']);
});

it('shows another search from its first answer on', async () => {
  show(WATER);
  await answer(rows(0, 200), 450, true);
  show({ text: 'stone' });
  await answer(rows(7, 9), 2);
  expect(seen).toMatchObject({ count: 2, counting: true });
  expect([idAt(0), idAt(1), idAt(2)]).toEqual(['v7', 'v8', undefined]);
});

it('lets what the reader deleted go from sight at once', async () => {
  show(WATER);
  await answer(rows(0, 200), 300, true);
  act(() => seen.reload());
  await answer(rows(1, 201), 200);
  expect(seen).toMatchObject({ count: 200, counting: true });
  expect(idAt(0)).toBe('v1');
});

it('ends a search that nobody looks at any more', async () => {
  show(WATER);
  draw(null);
  await answer(rows(0, 200), 200);
  expect(asked).toEqual([]);
});
