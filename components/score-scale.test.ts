import { describe, expect, it } from 'vitest';
import { bandOf, scaleOf } from './score-scale';

it.each([
  [3, 2, -1, 'above'],
  [2, 2, -1, 'between'],
  [-1, 2, -1, 'between'],
  [-1.1, 2, -1, 'below'],
  [9, null, -1, 'between'],
  [-9, 2, null, 'between'],
  [0, null, null, 'none'],
])('puts %d between thresholds %j and %j: %s', (logit, upper, lower, band) => {
  expect(bandOf(logit, { upper, lower })).toBe(band);
});

describe('scaleOf', () => {
  it.each([
    [2, -1],
    [0.2, 0.1],
    [9, -9],
  ])('has the thresholds %d and %d at the thirds', (upper, lower) => {
    const scale = scaleOf({ upper, lower });
    expect(scale(lower)).toBeCloseTo(1 / 3);
    expect(scale(upper)).toBeCloseTo(2 / 3);
  });

  it.each([
    [2, null],
    [null, -1],
    [null, null],
    [1, 1],
  ])('rises within 0 and 1 for thresholds %j and %j', (upper, lower) => {
    const heights = [-50, -2, 0, 2, 50].map(scaleOf({ upper, lower }));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    for (const height of heights) expect(height >= 0 && height <= 1).toBe(true);
  });
});
