import { describe, expect, it } from 'vitest';
import { clean } from './clean';
import { restoreCase } from './letter-case';

const PLAIN =
  'The harbour master opened the gate at six. She had worked there since the spring, and the tide was late. ' +
  '"Nobody told me," said Anna, who runs a small workshop near the bridge. The council met in March and again in May. ' +
  'Most of the boats were moved before the storm, but I saw three that stayed. The gate was shut at nine.';

/** Flips every `nth` letter, beginning anywhere: what a writer does who wants to hide a text. */
function flip(text: string, nth: number): string {
  let at = 0;
  return text.replace(/[a-z]/gi, (letter) => {
    at += 1;
    if (at % nth !== 0) return letter;
    return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  });
}

function wordsApart(one: string, other: string): number {
  const words = other.split(' ');
  return one.split(' ').filter((word, at) => word !== words[at]).length;
}

describe('restoreCase', () => {
  it('leaves ordinary text alone', () => {
    expect(restoreCase(PLAIN)).toBe(PLAIN);
    const names = `${PLAIN} ${PLAIN} It runs on JavaScript and GitHub, an iPhone, eBay, macOS and a few old PCs.`;
    expect(restoreCase(names)).toBe(names);
    const code = `${PLAIN} Call useState first, then useEffect; what useState gives, useEffect reads. A getElementById, one more getElementById.`;
    expect(restoreCase(code)).toBe(code);
    const shouted = PLAIN.toUpperCase();
    expect(restoreCase(shouted)).toBe(shouted);
  });

  it.each([11, 13, 20, 23])('undoes flipping one letter in %i, but for names', (nth) => {
    const flipped = flip(PLAIN, nth);
    expect(wordsApart(flipped, PLAIN)).toBeGreaterThan(8);
    expect(wordsApart(restoreCase(flipped), PLAIN)).toBeLessThanOrEqual(4);
  });

  it('gives a text without capitals those of its sentences', () => {
    const restored = restoreCase(PLAIN.toLowerCase());
    expect(restored).toContain('late. "Nobody told me," said anna');
    expect(restored).toContain('but I saw three');
    expect(wordsApart(restored, PLAIN)).toBe(3);
  });

  it('changes nothing where there is too little Latin text to tell', () => {
    expect(restoreCase('iT iS sHort, aNd nObody kNows.')).toBe('iT iS sHort, aNd nObody kNows.');
    const chinese = `${'我们在项目里用到了这些工具，效果不错。'.repeat(40)}tiDB gitHub iPhone ${'mySQL '.repeat(50)}`;
    expect(restoreCase(chinese)).toBe(chinese);
  });

  it('comes to rest: a second time changes nothing, and cleaning does it', () => {
    for (const text of [PLAIN.toLowerCase(), flip(PLAIN, 11)]) {
      const once = restoreCase(text);
      expect(restoreCase(once)).toBe(once);
      expect(clean(text).text).toBe(once);
    }
  });

  it('reads a megabyte of flipped text without stalling', () => {
    const long = flip(`${PLAIN} `, 11).repeat(2600);
    expect(restoreCase(long)).toHaveLength(long.length);
  }, 10_000);
});
