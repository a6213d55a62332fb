import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('components/styles/tokens.css', 'utf8');

/** Reads the colours of the rule whose selector ends with this text. */
function colours(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const tones = { light: '[data-tone="light"]', dark: '[data-tone="dark"]', system: ':root:not([data-tone])' };

describe.each(Object.entries(tones))('colours, %s', (_, selector) => {
  const tone = colours(selector);
  it.each([
    ['ink', 'paper', 4.5],
    ['ink', 'surface', 4.5],
    ['ink-soft', 'paper', 4.5],
    ['ink-soft', 'surface', 4.5],
    ['on-strong', 'strong', 4.5],
    ['strong', 'paper', 4.5],
    ['focus', 'paper', 3],
    ['focus', 'surface', 3],
    ['edge', 'paper', 3],
    ['edge', 'surface', 3],
    ['bar-low', 'surface', 3],
    ['bar-mid', 'surface', 3],
    ['bar-high', 'surface', 3],
  ])('%s on %s reaches %d:1', (front, back, least) => {
    expect(contrast(tone[front] ?? '', tone[back] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

it('gives the system’s dark scheme the colours of the dark tone', () => {
  expect(colours(tones.system)).toEqual(colours(tones.dark));
});
