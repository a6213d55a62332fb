import { eld } from 'eld/extrasmall';
import type { Language } from './define-language';
import { LANGUAGES } from './registry';

/** What language a text is in. */
export interface Identification {
  /** ISO 639-1 of the larger part; null where the identifier does not know. */
  language: string | null;
  /** The covered language it is, or null. */
  covered: Language | null;
  /** True where more than a third of the text is in another language than the larger part. */
  mixed: boolean;
}

const CHUNKS = 12;
const SHORTEST_CHUNK = 160;
const MIXED_SHARE = 1 / 3;
const HAN = /\p{Script=Han}/gu;
const LETTER = /\p{L}/gu;
const KANA_OR_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** One Han letter carries about as much as two and a half Latin ones. */
const HAN_WEIGHT = 2.5;

interface Vote {
  language: string | null;
  /** How much text stands behind it, in Latin letters' worth. */
  weight: number;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Names the language of one stretch of text: by script where Han letters carry it, else by n-grams (eld). */
function vote(text: string): Vote {
  const han = count(text, HAN) * HAN_WEIGHT;
  const letters = count(text, LETTER) + han - han / HAN_WEIGHT;
  // Chinese about technology is full of Latin names, and n-grams then say "English": so the script decides.
  // Japanese and Korean show themselves by kana or hangul.
  const chinese = han > letters / 2 && count(text, KANA_OR_HANGUL) * 10 < han;
  return { language: chinese ? 'zh' : eld.detect(text).language || null, weight: letters };
}

function chunksOf(text: string): string[] {
  const count = Math.max(1, Math.min(CHUNKS, Math.floor(text.length / SHORTEST_CHUNK)));
  const step = text.length / count;
  // A long text is sampled: 2,000 letters of each chunk tell its language.
  return Array.from({ length: count }, (_, at) => {
    const start = Math.floor(at * step);
    return text.slice(start, Math.floor(start + Math.min(step, 2000)));
  });
}

/**
 * Names the language of a cleaned text by its parts, so that a text in two languages is seen as such.
 *
 * @param text as `clean` gives it
 */
export function identify(text: string): Identification {
  const weights = new Map<string | null, number>();
  for (const { language, weight } of chunksOf(text).map(vote)) {
    weights.set(language, (weights.get(language) ?? 0) + weight);
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const [language, most] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return {
    language,
    covered: LANGUAGES.find((covered) => covered.code === language) ?? null,
    mixed: total - most > total * MIXED_SHARE,
  };
}
