/** Texts after which a walk gives up: a page this large is a list or a trap. */
const MOST_TEXTS = 20_000;

/**
 * The texts under an element in reading order, without those under elements that are to be skipped.
 * It climbs, and never calls itself: a page may nest ten thousand deep.
 */
export function* textsUnder(root: Element, skip: (element: Element) => boolean): Generator<Text> {
  let seen = 0;
  let node: Node | null = root.firstChild;
  while (node && seen < MOST_TEXTS) {
    if (node.nodeType === 3) {
      seen += 1;
      // The node's type says what it is, here and below.
      yield node as Text;
    }
    let next: Node | null = node.nodeType === 1 && !skip(node as Element) ? node.firstChild : null;
    while (next === null && node !== null && node !== root) {
      next = node.nextSibling;
      if (next === null) node = node.parentNode;
    }
    node = next;
  }
}

/** An element's text where it is at most so long, else null. Reads no more of it than needed. */
export function shortText(element: Element, longest: number): string | null {
  let text = '';
  let pieces = 0;
  for (const { data } of textsUnder(element, () => false)) {
    text += data;
    pieces += 1;
    if (text.trim().length > longest || pieces > 50) return null;
  }
  return text.trim();
}
