import { describe, expect, it } from 'vitest';
import { planWindows } from './windows';

describe('planWindows', () => {
  it.each([
    [0, []],
    [1, [[0, 1]]],
    [254, [[0, 254]]],
    [
      255,
      [
        [0, 127],
        [127, 255],
      ],
    ],
    [
      600,
      [
        [0, 200],
        [200, 400],
        [400, 600],
      ],
    ],
  ])('covers %i tokens whole, in equal parts', (tokens, expected) => {
    expect(planWindows(tokens, 254, 8).map(({ start, end }) => [start, end])).toEqual(expected);
  });

  it('samples a longer text evenly from its start to its end', () => {
    const windows = planWindows(10_000, 254, 8);
    expect(windows).toHaveLength(8);
    expect(windows[0]).toEqual({ start: 0, end: 254 });
    expect(windows.at(-1)).toEqual({ start: 9746, end: 10_000 });
    expect(windows.every(({ start, end }) => end - start === 254)).toBe(true);
  });

  it('never leaves a gap, overlaps or exceeds the size while the text fits', () => {
    for (let tokens = 1; tokens <= 254 * 8; tokens += 7) {
      const windows = planWindows(tokens, 254, 8);
      expect(windows.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(tokens);
      expect(Math.max(...windows.map(({ start, end }) => end - start))).toBeLessThanOrEqual(254);
    }
  });
});
