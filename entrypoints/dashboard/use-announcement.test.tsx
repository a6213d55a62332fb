import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import type { HistoryFilter } from '@/lib/messaging';
import { draw } from '@/tests/draw';
import { useAnnouncement } from './use-announcement';
import { useFigures } from './use-figures';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messaging', () => ({ sendMessage }));

const ERRORS = {};
const ARTICLES: Record<string, number> = { all: 40, one: 7, none: 0, nothing: 0 };
const filterOf = (site: string): HistoryFilter => ({ site });

/** Everything that the live region has held so far, drawing by drawing. */
const heard: string[] = [];

function Told({ filter, changes = 0 }: { filter: HistoryFilter; changes?: number }) {
  const words = useAnnouncement(filter, useFigures(filter, 'month', ERRORS, changes));
  if (heard.at(-1) !== words) heard.push(words);
  return <output>{words}</output>;
}

/** Draws, and waits for the figures. */
async function show(filter: HistoryFilter, changes = 0) {
  draw(<Told filter={filter} changes={changes} />);
  await act(() => new Promise((wait) => setTimeout(wait)));
}

function begin() {
  heard.length = 0;
  sendMessage.mockReset().mockImplementation((_: string, { filter }: { filter: HistoryFilter }) => {
    const articles = ARTICLES[filter.site ?? ''];
    return Promise.resolve({ articles });
  });
}

it('tells the count of the filter that was chosen, never of the one before', async () => {
  begin();
  await show(filterOf('all'));
  await show(filterOf('one'));
  await show(filterOf('none'));
  expect(heard).toEqual(['', 'Articles that pass the filters: 7', '', 'Articles that pass the filters: 0']);
});

it('tells the same count again for another filter', async () => {
  begin();
  await show(filterOf('all'));
  await show(filterOf('none'));
  await show(filterOf('nothing'));
  const none = 'Articles that pass the filters: 0';
  expect(heard).toEqual(['', none, '', none]);
});

it('says nothing when only the history has changed', async () => {
  begin();
  const filter = filterOf('one');
  await show(filter);
  await show(filter, 1);
  expect(sendMessage).toHaveBeenCalledTimes(2);
  expect(heard).toEqual(['']);
});

it('tells of a filter that was left and chosen again before its answer', async () => {
  begin();
  const [all, one] = [filterOf('all'), filterOf('one')];
  await show(all);
  draw(<Told filter={one} />);
  await show(all);
  expect(heard).toEqual(['', 'Articles that pass the filters: 40']);
});
