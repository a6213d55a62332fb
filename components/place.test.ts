import { describe, expect, it } from 'vitest';
import { type Box, placeBadge, placeCard } from './place';

const FULL = { width: 150, height: 24 };
const SMALL = { width: 24, height: 24 };
const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const PAGE = box(0, 0, 1000, 5000);
const line = (left: number, right: number, top = 100) => box(left, top, right, top + 40);

interface Case {
  name: string;
  lines: Box[];
  taken?: Box[];
  bounds?: Box;
  rightToLeft?: boolean;
  expected: Box;
  size?: number;
}

describe('placeBadge', () => {
  it.each<Case>([
    { name: 'behind the headline', lines: [line(100, 400)], expected: box(408, 108, 558, 132) },
    { name: 'behind its last line', lines: [line(100, 900), line(100, 300, 140)], expected: box(308, 148, 458, 172) },
    {
      name: 'above where the line is full',
      lines: [line(100, 990)],
      expected: box(100, 72, 250, 96),
    },
    {
      name: 'below where something stands above as well',
      lines: [line(100, 990)],
      taken: [box(100, 80, 990, 100)],
      expected: box(100, 144, 250, 168),
    },
    {
      name: 'in the margin where all else is taken',
      lines: [line(200, 990)],
      taken: [box(200, 80, 990, 100), box(200, 140, 990, 160)],
      expected: box(42, 108, 192, 132),
    },
    {
      name: 'small where only that fits',
      lines: [line(8, 320)],
      taken: [box(8, 80, 352, 100), box(8, 140, 352, 160)],
      bounds: box(0, 0, 360, 5000),
      expected: box(328, 108, 352, 132),
      size: 1,
    },
    {
      name: 'left of a right-to-left headline',
      lines: [line(600, 900)],
      rightToLeft: true,
      expected: box(442, 108, 592, 132),
    },
    {
      name: 'above, at the right, where a right-to-left line is full',
      lines: [line(10, 900)],
      rightToLeft: true,
      expected: box(750, 72, 900, 96),
    },
    {
      name: 'not above the top of the page',
      lines: [line(8, 350, 0), line(8, 350, 40)],
      bounds: box(0, 0, 360, 5000),
      expected: box(8, 84, 158, 108),
    },
  ])('$name', ({ lines, taken = [], bounds = PAGE, rightToLeft = false, expected, size = 0 }) => {
    const place = placeBadge([FULL, SMALL], { lines, taken, bounds, rightToLeft });
    expect(place).toEqual({ box: expected, size, free: true });
  });

  it('stays inside and small where nothing is free', () => {
    const everything = box(-500, -500, 2000, 2000);
    const bounds = box(0, 0, 360, 5000);
    const place = placeBadge([FULL, SMALL], { lines: [line(8, 356)], taken: [everything], bounds, rightToLeft: false });
    expect(place.free).toBe(false);
    expect(place.size).toBe(1);
    expect(place.box.left).toBeGreaterThanOrEqual(0);
    expect(place.box.right).toBeLessThanOrEqual(360);
  });
});

describe('placeCard', () => {
  const card = { width: 360, height: 500 };
  const window = { width: 1000, height: 800 };
  it.each([
    ['below', box(100, 100, 250, 124), window, false, { left: 100, top: 132, maxHeight: 660 }],
    ['above where there is more room', box(100, 700, 250, 724), window, false, { left: 100, top: 192, maxHeight: 500 }],
    [
      'clipped below',
      box(100, 300, 250, 324),
      { width: 1000, height: 700 },
      false,
      { left: 100, top: 332, maxHeight: 360 },
    ],
    ['inside the right edge', box(900, 100, 990, 124), window, false, { left: 632, top: 132, maxHeight: 660 }],
    [
      'inside a narrow window',
      box(8, 100, 158, 124),
      { width: 376, height: 800 },
      false,
      { left: 8, top: 132, maxHeight: 660 },
    ],
    ['by its right edge', box(600, 100, 750, 124), window, true, { left: 390, top: 132, maxHeight: 660 }],
  ])('%s', (_, badge, size, rightToLeft, expected) => {
    expect(placeCard(badge, card, size, rightToLeft)).toEqual(expected);
  });

  it.each([-400, 2000])('stays in the window when its badge is scrolled to %d', (top) => {
    const place = placeCard(box(100, top, 250, top + 24), card, window);
    expect(place.top).toBeGreaterThanOrEqual(8);
    expect(place.top).toBeLessThanOrEqual(792);
    expect(place.maxHeight).toBeGreaterThanOrEqual(0);
    expect(place.top + Math.min(place.maxHeight, card.height)).toBeLessThanOrEqual(792);
  });
});
