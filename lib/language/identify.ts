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
const KANA_OR_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

function letters(text: string, letter: RegExp): number {
  return text.match(new RegExp(letter.source, 'gu'))?.length ?? 0;
}

/** Names the language of one stretch of text: by script where Han letters carry it, else by n-grams (eld). */
function identifyChunk(text: string): string | null {
  const han = letters(text, /\p{Script=Han}/u);
  const latin = letters(text, /\p{Script=Latin}/u);
  // Chinese about technology is full of Latin names, and n-grams then say "English": one Han letter stands for
  // about two and a half Latin ones. Japanese and Korean show themselves by kana or hangul.
  if (han * 2.5 > latin && letters(text, KANA_OR_HANGUL) * 10 < han) return 'zh';
  return eld.detect(text).language || null;
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
  const votes = new Map<string | null, number>();
  const chunks = chunksOf(text);
  for (const chunk of chunks) {
    const language = identifyChunk(chunk);
    votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  const [language, most] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return {
    language,
    covered: LANGUAGES.find((covered) => covered.code === language) ?? null,
    mixed: chunks.length - most > chunks.length * MIXED_SHARE,
  };
}
