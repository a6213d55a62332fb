import { describe, expect, it } from 'vitest';
import { windowOf } from './windowing';

const ROW = 60;
const VISIBLE = 600;

describe('windowOf', () => {
  it.each([
    ['an empty list', 0, 0, [0, 0]],
    ['a list that fits', 5, 0, [0, 5]],
    ['the top', 1000, 0, [0, 12]],
    ['a list that begins further down', 1000, -300, [0, 12]],
    ['the middle', 1000, 30_000, [498, 512]],
    ['the end', 1000, 59_400, [988, 1000]],
    ['beyond the end', 1000, 90_000, [988, 1000]],
  ])('draws only what is to be seen: %s', (_, count, scrolled, [start, end]) => {
    expect(windowOf(count, ROW, scrolled, VISIBLE, 2)).toMatchObject({ start, end, height: count * ROW });
  });

  it('puts the rows where they belong', () => {
    expect(windowOf(1000, ROW, 30_010, VISIBLE, 0)).toMatchObject({ start: 500, offset: 30_000 });
  });

  it('draws as few rows of a million as of a hundred, and reaches the last', () => {
    const count = 1_000_000;
    const { height } = windowOf(count, ROW, 0, VISIBLE);
    expect(height).toBeLessThanOrEqual(8_000_000);
    for (const share of [0, 0.25, 0.5, 1]) {
      const at = share * (height - VISIBLE);
      const { start, end, offset } = windowOf(count, ROW, at, VISIBLE, 2);
      expect(end - start).toBeLessThan(20);
      // The drawn rows cover what is to be seen.
      expect(offset).toBeLessThanOrEqual(at + 0.01);
      expect(offset + (end - start) * ROW).toBeGreaterThanOrEqual(at + VISIBLE - 0.01);
    }
    expect(windowOf(count, ROW, height - VISIBLE, VISIBLE).end).toBe(count);
  });
});
