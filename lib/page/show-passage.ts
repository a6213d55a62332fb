/** Letters that name a place in a text well enough. Fewer are tried where more are not found. */
const LENGTHS = [60, 32, 16];
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;

/** Only letters and digits, in one width and case: what cleaning a text does to the rest does not matter. */
function letters(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NOT_LETTERS, '');
}

/** The page's letters in reading order, and from which text node each comes. */
function lettersOf(root: Element): { text: string; nodes: { node: Text; start: number }[] } {
  const nodes: { node: Text; start: number }[] = [];
  const parts: string[] = [];
  let length = 0;
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('script,style,noscript,template')) continue;
    const part = letters(node.nodeValue ?? '');
    if (part === '') continue;
    // The walker was asked for text nodes only.
    nodes.push({ node: node as Text, start: length });
    parts.push(part);
    length += part.length;
  }
  return { text: parts.join(''), nodes };
}

/**
 * Finds the element of a page in which a passage begins, by its letters alone; null: it is not there (any more).
 *
 * @param excerpt the beginning of a passage as the card shows it: cleaned, maybe cut, so not the page's own characters
 */
export function findPassage(doc: Document, excerpt: string): Element | null {
  const wanted = letters(excerpt);
  if (!doc.body || wanted === '') return null;
  const { text, nodes } = lettersOf(doc.body);
  for (const length of LENGTHS) {
    const at = text.indexOf(wanted.slice(0, length));
    if (at >= 0) return nodes.findLast(({ start }) => start <= at)?.node.parentElement ?? null;
  }
  return null;
}

/** Brings a passage into view, without any change to the page; says whether it was found. */
export function showPassage(doc: Document, excerpt: string): boolean {
  const element = findPassage(doc, excerpt);
  const still = doc.defaultView?.matchMedia?.('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
  return element !== null;
}
