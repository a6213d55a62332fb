import { describe, expect, it } from 'vitest';
import type { Mark } from './define-mark';
import { evidenceOf } from './find-evidence';
import { pageOf } from './page-of';

type Parts = NonNullable<Parameters<typeof pageOf>[0]>;
type AtLeastOne<T> = [T, ...T[]];

interface Cases<Code extends string> {
  /** Pages that carry the mark, and all that is found there. */
  finds: AtLeastOne<[title: string, page: Parts, codes: Code[]]>;
  /** Pages that don't. */
  ignores: AtLeastOne<[title: string, page: Parts]>;
  /** Pages that hold the same words and mean something else. */
  lookAlikes: AtLeastOne<[title: string, page: Parts]>;
}

/** The three tables that a mark's test consists of. Between them they must see every code of the mark. */
export function markCases<Code extends string>(mark: Mark<Code>, { finds, ignores, lookAlikes }: Cases<Code>): void {
  const codesOn = (parts: Parts) => {
    // A test must see what breaks; the guard that hides it from pages has a test of its own.
    expect(() => mark.find(pageOf(parts))).not.toThrow();
    return [...new Set(evidenceOf(mark, pageOf(parts)).map(({ code }) => code))];
  };

  describe(`mark ${mark.id}`, () => {
    it.each(finds)('finds %s', (_, parts, codes) => expect(codesOn(parts).sort()).toEqual([...codes].sort()));
    it.each(ignores)('ignores %s', (_, parts) => expect(codesOn(parts)).toEqual([]));
    it.each(lookAlikes)('is not taken in by %s', (_, parts) => expect(codesOn(parts)).toEqual([]));
    it('has every code of its table found', () => {
      const seen = new Set<string>(finds.flatMap(([, , codes]) => codes));
      expect(Object.keys(mark.codes).filter((code) => !seen.has(code))).toEqual([]);
    });
  });
}
