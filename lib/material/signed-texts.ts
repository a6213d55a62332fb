import type { SignedText } from '@/lib/messaging';

/** How every credential in text begins: U+FEFF, then "C2PATXT" and a zero in variation selectors. */
const BEGINNING = `\uFEFF${Array.from('C2PATXT', (letter) => String.fromCodePoint(0xe0100 + letter.charCodeAt(0) - 16)).join('')}\uFE00`;
const MOST_TEXTS = 8;
const MOST_CHARACTERS = 4_000_000;
/** Passages that are looked up, and by how many of their characters. */
const KEYS = 30;
const KEY = 14;
/** Share of them that a text must hold to be the article's. */
const MOST_OF_IT = 0.8;

const oneSpace = (text: string) => text.replace(/\s+/g, ' ');

function holderIn(scope: Element): Element | null {
  const walker = scope.ownerDocument.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.includes(BEGINNING)) return node.parentElement;
  }
  return null;
}

function covers(text: string, passages: readonly string[]): boolean {
  const step = Math.max(1, Math.floor(passages.length / KEYS));
  const keys = passages.filter((_, at) => at % step === 0).map((passage) => oneSpace(passage).trim().slice(0, KEY));
  const plain = oneSpace(text);
  return keys.filter((key) => plain.includes(key)).length >= MOST_OF_IT * keys.length;
}

/**
 * The text with a signed credential in it, as it stands in the element that holds it and in each around that: which of them was
 * signed, only the hash tells. `textContent` alone keeps a text as it was signed.
 */
export function signedTexts(
  root: Element,
  passages: readonly string[],
): { texts: SignedText[]; holder: Element } | null {
  const scope = root.closest('article,main,[role=main]') ?? root.parentElement ?? root;
  if (!scope.textContent.includes(BEGINNING)) return null;
  const holder = holderIn(scope);
  if (!holder) return null;
  const texts: SignedText[] = [];
  let characters = 0;
  for (let up: Element | null = holder; up && texts.length < MOST_TEXTS; up = up.parentElement) {
    const text = up.textContent;
    characters += text.length;
    if (characters > MOST_CHARACTERS) break;
    if (text !== texts.at(-1)?.text) texts.push({ text, covers: covers(text, passages) });
    if (up === scope) break;
  }
  return { texts, holder };
}
