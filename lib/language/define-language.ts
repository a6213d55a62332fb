import type { CoveredLanguage } from '@/lib/domain';

/** A language that the detector can be calibrated for. */
export interface Language {
  code: CoveredLanguage;
  /** One letter of its script. */
  letter: RegExp;
  /** How many Latin letters one of its letters is worth, to compare scripts within one text. */
  weight: number;
  /** Characters of a window that the card shows as its beginning. */
  excerptLength: number;
  /** A few sentences of it: the registry's test runs on them. */
  sample: string;
}

/** Gives a plain object its type; the file's name is `CODE.language.ts`. */
export function defineLanguage(language: Language): Language {
  return language;
}
