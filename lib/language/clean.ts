import type { HiddenCounts, PunctuationCounts } from '@/lib/domain';
import { CONFUSABLES } from './confusables';
import { restoreCase } from './letter-case';

export interface CleanText {
  /** One line of text: the form that the tokenizer, training and the product all read. */
  text: string;
  hidden: HiddenCounts;
  punctuation: PunctuationCounts;
}

const EMOJI =
  /\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F\u20E3]*(?:\u200D\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]*)*|[\u{1F1E6}-\u{1F1FF}]{2}|[0-9#*]\uFE0F?\u20E3/gu;
// The symbols among the pictographs that are ordinary text: they stay.
const TEXT_SYMBOL = /^[©®™‼⁉ℹ↔-↙Ⓜ〰〽㊗㊙]$/u;

const HIDDEN = {
  zeroWidth: /[\u200B-\u200F\u2060-\u2064\uFEFF]/gu,
  bidi: /[\u202A-\u202E\u2066-\u2069]/gu,
  tags: /[\u{E0000}-\u{E007F}]/gu,
  variation: /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu,
} as const;

const CJK = '\\u2E80-\\u303F\\u31C0-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF\\u{20000}-\\u{3FFFF}';

/** Markdown and HTML that a page shows as layout and a data set keeps as characters: both must read the same. */
const MARKUP: ReadonlyArray<readonly [RegExp, string]> = [
  [/^ ?(`{3,9}|~{3,9})[^`~\n]*\n[\s\S]*?^ ?\1 ?$/gm, '\n'],
  [/<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,300})?\/?>/gi, ' '],
  [/&(?:nbsp|#160);/g, ' '],
  [/&amp;/g, '&'],
  [/&(?:quot|ldquo|rdquo);/g, '"'],
  [/&(?:apos|lsquo|rsquo|#39);/g, "'"],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)/g, ''],
  [/\[([^\]\n]{1,300})\]\([^)\n]{0,1000}\)/g, '$1'],
  [/^ ?(?:[-*_=] ?){3,}$/gm, ''],
  [/^ ?\|?(?: ?:?-{2,}:? ?\|)+[ \t:-]*$/gm, ''],
  [/^ ?#{1,6} /gm, ''],
  [/^ ?(?:> ?)+/gm, ''],
  [/^ ?[-*+•·‣◦▪●○■□◆] /gm, ''],
  [/^ ?[(（]?\d{1,2}(?:[.)）] |、 ?|[.)）](?=[\u4E00-\u9FFF]))/gm, ''],
  [/(\*{1,3}|_{2,3}|~~)(?=\S)([^\n]{0,500}?\S)\1/g, '$2'],
  [/`+/g, ''],
  [/\|/g, ' '],
  [/(?:https?:\/\/|www\.)[^\s\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF<>"'()]*[\w/=&#%-]/gi, ''],
  [/[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/g, ''],
  [/\[(?:\d{1,3}|[a-z]|citation needed|来源请求|來源請求)\]/gi, ''],
];

/** Punctuation that differs by keyboard, by site and by data set, not by author. Runs after NFKC. */
const PUNCTUATION: ReadonlyArray<readonly [RegExp, string]> = [
  [/\s+/g, ' '],
  [/[‘’‚‛′´`]/g, "'"],
  [/[“”„‟″«»「」『』〝〞]/g, '"'],
  [/''/g, '"'],
  [/[‐‑]/g, '-'],
  [/ ?(?:[‒–—―─]+|-{2,}) ?/g, ' - '],
  [/\.{3,}|。{2,}|·{3,}/g, '...'],
  [/ ([,.;:!?%)\]](?:\s|$))/g, '$1'],
  [/([([]) /g, '$1'],
  [new RegExp(`([${CJK}])\\.(?![\\w.])`, 'gu'), '$1。'],
  [new RegExp(` (?=[${CJK}])`, 'gu'), ''],
  [new RegExp(`(?<=[${CJK}]) `, 'gu'), ''],
  [/\s+/g, ' '],
];

const FULL_WIDTH = /[，。！？；：（）、《》〈〉「」『』【】]/gu;
/** A point inside a number or an abbreviation (3.5, A.B) has no Chinese character beside it, and so isn't counted. */
const HALF_WIDTH = /(?<=\p{Script=Han})[,.!?;:()]|[,.!?;:()](?=\p{Script=Han})/gu;

const MIXED_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Replaces look-alike letters, in words that mix scripts and become wholly Latin by it. */
function latinise(text: string): { text: string; words: number } {
  let words = 0;
  const latinised = text.replace(MIXED_WORD, (word) => {
    if (!LATIN.test(word) || !LOOKALIKE.test(word)) return word;
    const mapped = Array.from(word, (letter) => CONFUSABLES[letter] ?? letter).join('');
    // "μm" or "Δt" mix scripts for a reason: a letter without a Latin twin leaves the word as it is.
    if (LOOKALIKE.test(mapped)) return word;
    words += 1;
    return mapped;
  });
  return { text: latinised, words };
}

/**
 * Brings a text into the one form that the detector reads, and counts what it hid.
 *
 * Order matters: hidden characters are counted before they are stripped, and marks by their width before NFKC makes
 * them one; look-alikes are mapped before NFKC; Markdown goes while lines still exist. Rules: UTS #39 for confusables, NFKC as in the tokenizer (UAX #15).
 * Both labels of the training data pass through it, so that layout can't stand in for authorship.
 *
 * @param raw text as found on a page or in a file, any length
 */
export function clean(raw: string): CleanText {
  const plain = raw.replace(/\r\n?/g, '\n').replace(EMOJI, (emoji) => (TEXT_SYMBOL.test(emoji) ? emoji : ''));
  const hidden = {
    zeroWidth: count(plain, HIDDEN.zeroWidth),
    bidi: count(plain, HIDDEN.bidi),
    tags: count(plain, HIDDEN.tags),
    variation: count(plain, HIDDEN.variation),
    homoglyphWords: 0,
  };
  const punctuation = { fullWidth: count(plain, FULL_WIDTH), halfWidth: count(plain, HALF_WIDTH) };
  let text = plain.replace(/\u00AD/g, '');
  for (const pattern of Object.values(HIDDEN)) text = text.replace(pattern, '');
  // Runs of space first: a pattern that begins with one would cost the square of a long run's length.
  text = text.replace(/[ \u00A0\u2000-\u200A\u202F\u205F\u3000\t\v\f]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n');
  const latin = latinise(text);
  hidden.homoglyphWords = latin.words;
  text = latin.text;
  for (const [pattern, replacement] of MARKUP) text = text.replace(pattern, replacement);
  text = text.normalize('NFKC');
  for (const [pattern, replacement] of PUNCTUATION) text = text.replace(pattern, replacement);
  return { text: restoreCase(text.trim()), hidden, punctuation };
}
