import { describe, expect, it } from 'vitest';
import { evenly, MOST, thin } from './evenly';
import { weigh } from './weigh';

const length = (text: string) => text.length;

describe('weigh', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['two words', 9],
    ['\n\t  indented\n', 8],
    ['中文', 5],
    ['한국어', 7.5],
    ['中文 and more', 14],
  ])('"%s" weighs %d', (text, weight) => {
    expect(weigh(text)).toBe(weight);
  });
});

describe('evenly', () => {
  const items = Array.from({ length: 1000 }, (_, at) => String(at).padStart(10, '0'));

  it('takes everything where there is room', () => {
    expect(evenly(items, length, 10_000)).toEqual(items);
  });

  it.each([100, 1000, 3333, 9000])('takes about %d, from the whole length', (most) => {
    const taken = evenly(items, length, most);
    const thirds = [0, 1, 2].map((third) => taken.filter((item) => Math.floor(Number(item) / 334) === third).length);
    expect(Math.abs(taken.join('').length - most)).toBeLessThanOrEqual(10);
    expect(Math.max(...thirds) - Math.min(...thirds)).toBeLessThanOrEqual(Math.max(2, taken.length / 100));
    expect(taken).toEqual(taken.toSorted());
  });
});

describe('thin', () => {
  const sentence = (at: number) =>
    `Sentence ${at} says that the ferry runs every twenty minutes, in summer and in winter. `;
  const all = Array.from({ length: 8000 }, (_, at) => sentence(at));

  it.each([
    ['paragraphs', all.map((text) => `<p>${text}</p>`).join('')],
    ['one huge text', all.join('')],
    ['lines', all.join('<br>')],
  ])('thins %s to what can be read in time, from beginning to end', (_, html) => {
    const doc = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
    thin(doc.body, weigh, weigh(doc.body.textContent));
    const text = doc.body.textContent;
    const numbers = Array.from(text.matchAll(/Sentence (\d+)/g), (match) => Number(match[1]));
    expect(weigh(text)).toBeGreaterThan(0.9 * MOST);
    expect(weigh(text)).toBeLessThan(1.1 * MOST);
    expect(numbers[0]).toBe(0);
    expect(numbers.at(-1)).toBeGreaterThan(7900);
    expect(numbers.filter((number) => number < 4000).length / numbers.length).toBeCloseTo(0.5, 1);
  });

  it('leaves an ordinary page alone', () => {
    const doc = new DOMParser().parseFromString('<body><p>Short.</p></body>', 'text/html');
    thin(doc.body, weigh, 6);
    expect(doc.body.innerHTML).toBe('<p>Short.</p>');
  });
});
