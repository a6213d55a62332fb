import { describe, expect, it, vi } from 'vitest';
import { draw, put } from '@/tests/draw';
import { QUIET_HISTORY } from '@/tests/gallery/history-props';
import { visits } from '@/tests/gallery/samples';
import { type HistoryProps, HistoryView } from './HistoryView';

const NOW = new Date(2025, 2, 4, 20, 30).getTime();

describe('HistoryView', () => {
  const sample = visits(NOW).map((visit) => ({ ...visit, siteId: visit.site }));
  const show = (change: Partial<HistoryProps> = {}) =>
    draw(
      <HistoryView
        {...QUIET_HISTORY}
        visitAt={(index) => sample[index % sample.length] ?? null}
        now={NOW}
        {...change}
      />,
    );

  it('draws only some rows of a hundred thousand, and says how many there are', () => {
    const list = show().querySelector('ul');
    expect(list?.style.height).toBe('6800000px');
    expect(list?.children.length).toBeLessThan(60);
    expect(list?.children[1]?.getAttribute('aria-posinset')).toBe('2');
    expect(list?.children[1]?.getAttribute('aria-setsize')).toBe('100000');
  });

  it('takes the reader’s word, and takes it back', () => {
    const onClaim = vi.fn();
    const url = sample[0]?.url ?? '';
    put(show({ onClaim }).querySelector<HTMLSelectElement>('.claim'), 'person');
    put(show({ onClaim, claims: new Map([[url, 'person']]) }).querySelector<HTMLSelectElement>('.claim'), '');
    expect(onClaim.mock.calls).toEqual([
      [url, 'person'],
      [url, null],
    ]);
  });

  it('shows what a search has found so far, and deletes all of it only when all is known', () => {
    const drawn = show({ phase: 'loading', counting: true, count: 12, filtered: true, text: 'river' });
    expect(drawn.querySelector('output')?.textContent).toBe('Visits so far: 12…');
    expect(drawn.querySelector('ul')?.children.length).toBe(12);
    expect(drawn.querySelectorAll<HTMLButtonElement>('.tools button')[1]?.disabled).toBe(true);
  });

  it('reads out a count when it is known, not while it grows', () => {
    const live = (counting: boolean) =>
      show({ counting, count: 12 }).querySelector('output')?.getAttribute('aria-live');
    expect([live(true), live(false)]).toEqual(['off', 'polite']);
  });

  it.each([
    [{ filtered: false }, ['Delete selected (0)', 'Delete all']],
    [{ filtered: true, count: 12 }, ['Delete selected (0)', 'Delete all shown (12)']],
  ])('deletes everything only where nothing is filtered: %j', (change, words) => {
    expect([...show(change).querySelectorAll('.tools button')].map((one) => one.textContent)).toEqual(words);
  });
});
