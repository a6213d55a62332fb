import { expect, it } from 'vitest';
import { toneAt } from './page-tone';

it.each([
  ['rgb(17, 17, 17)', 'light'],
  ['rgb(238, 238, 238)', 'dark'],
  ['rgba(255, 255, 255, 0.9)', 'dark'],
  ['rgb(200, 40, 40)', 'light'],
  ['oklch(0.97 0.01 250)', 'dark'],
  ['oklab(0.2 0 0)', 'light'],
  ['lab(95 0 0)', 'dark'],
  ['lch(20 0 0)', 'light'],
  ['color(srgb 1 1 1)', 'dark'],
  ['color(display-p3 0.1 0.1 0.1)', 'light'],
  ['', 'light'],
])('reads a page whose text is %s as %s', (color, tone) => {
  expect(toneAt(document.body, () => ({ color }))).toBe(tone);
});
