import { describe, expect, it } from 'vitest';
import { type LexicalCard, lexicalLogit } from './lexical';

const card: LexicalCard = { file: 'lexical-zh.bin', scale: 0.5, bias: -1, weight: 2, vocabulary: 10 };
/** Ten tokens and six buckets. */
const weights = (set: Record<number, number>) => Int8Array.from({ length: 16 }, (_, place) => set[place] ?? 0);

describe('lexicalLogit', () => {
  it('weighs log counts, scaled to length one', () => {
    // Token 4 twice, token 5 once; the pairs 4-5 and 5-4 fall into one bucket: 164,943 and 188,361 leave 3 over 6.
    const length = Math.sqrt(2 * Math.log(3) ** 2 + Math.log(2) ** 2);
    const expected = 2 * ((0.5 * (Math.log(3) * 3 + Math.log(2) * -4 + Math.log(3) * 7)) / length - 1);
    expect(lexicalLogit([[4, 5, 4]], card, weights({ 4: 3, 5: -4, 13: 7 }))).toBeCloseTo(expected, 12);
  });

  it('counts no pair across two windows', () => {
    expect(lexicalLogit([[4], [5]], card, weights({ 13: 7 }))).toBeCloseTo(2 * -1, 12);
    expect(lexicalLogit([[4, 5]], card, weights({ 13: 7 }))).toBeGreaterThan(2 * -1);
  });

  it('is nothing for a text without tokens', () => {
    expect(lexicalLogit([], card, weights({}))).toBe(0);
  });
});
