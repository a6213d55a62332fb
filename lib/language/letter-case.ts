const WORD = /\p{Script=Latin}+/gu;
const UPPER = /\p{Lu}/gu;
/** A capital after a small letter ("hoUse"), or several before small ones ("HOuse"); "PCs" and the like are no such word. */
const ODD = /\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}{2,}/u;
/** "JavaScript", "OpenStack": capitals where names of products have them. */
const JOINED = /^(?:\p{Lu}\p{Ll}+){2,}$/u;
/** A name in code ("useState") is written alike each time; flipped letters fall elsewhere each time. */
const SHORTEST_NAME = 5;
const SENTENCE_START = /(?:^|[.!?]["')\]]? )["'([]?$/u;

/** Under so many letters a text says nothing about how its writer uses capitals. */
const ENOUGH_LETTERS = 200;
/** Of a text's words: product names reach some 3 %, one flipped letter in forty reaches 8 %. */
const MOST_ODD = 0.06;
/** Of a text's letters: running English has 2 to 6 % capitals. */
const FEWEST_CAPITALS = 0.003;

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * Gives a Latin text its usual capitals back where they were plainly meddled with: flipped in many words, or taken
 * away altogether. Small and capital letters are different tokens to a model, so that flipping one in twenty hides a
 * text from it ("upper_lower" in RAID, Dugan et al. 2024). All other text comes back as it is, and so do all-capital words.
 *
 * What can't be known stays as it is: names in a text without any capitals, and abbreviations that were flipped. Text that
 * is thick with names of code which it says but once may lose their capitals.
 *
 * @param text cleaned text of any length and script
 */
export function restoreCase(text: string): string {
  const words = text.match(WORD) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters < ENOUGH_LETTERS || letters < text.length / 2) return text;
  const none = (text.match(UPPER)?.length ?? 0) < letters * FEWEST_CAPITALS;
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  const isName = (word: string) => JOINED.test(word) || (word.length >= SHORTEST_NAME && (times.get(word) ?? 0) > 1);
  const isOdd = (word: string) => ODD.test(word) && !isName(word);
  if (!none && words.filter(isOdd).length < words.length * MOST_ODD) return text;
  return text.replace(WORD, (word, at: number) => {
    const begins = SENTENCE_START.test(text.slice(Math.max(0, at - 4), at));
    const plain = isOdd(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
    if (begins || plain === 'i') return capitalised(plain);
    // A capital in the middle of a sentence, on a word that stands elsewhere without one.
    return plain !== 'I' && times.has(plain.toLowerCase()) && plain.slice(1) === plain.slice(1).toLowerCase()
      ? plain.toLowerCase()
      : plain;
  });
}
