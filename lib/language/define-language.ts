import type { CoveredLanguage } from '@/lib/domain';

/** A language that the detector can be calibrated for. */
export interface Language {
  code: CoveredLanguage;
  /** Characters of a window that the card shows as its beginning. */
  excerptLength: number;
  /** A few sentences of it: the registry's test runs on them. */
  sample: string;
}

/** Gives a plain object its type; the file's name is `CODE.language.ts`. */
export function defineLanguage(language: Language): Language {
  return language;
}
