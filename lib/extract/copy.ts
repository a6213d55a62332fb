import { weigh } from './weigh';

/** Attribute on the copy's elements: the number of the live element. It outlives all that Readability does. */
const NUMBER = 'data-live';

/** A copy of a page that may be cut up, and the way back from it to the page. */
export interface Copy {
  doc: Document;
  /** The live element that an element of the copy, or the nearest around it, stands for. */
  live(element: Element): Element | null;
  /** Weight of the text under each element of the copy, as it was when last weighed. */
  weights: Map<Element, number>;
  /** Weighs again, after something was cut. */
  weighAgain(): void;
}

/** Elements too small to be asked about, a third of a long page: their parents stand for them. */
const SMALL = /^(?:a|b|br|cite|code|em|i|img|kbd|mark|path|rect|s|small|source|strong|su[bp]|svg|use|u|wbr)$/i;
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'OPTION', 'IFRAME']);

/** Adds up the text under every element, from the leaves to the root, reading each text once. */
function weighAll(elements: Element[]): Map<Element, number> {
  const weights = new Map<Element, number>();
  for (const element of elements.toReversed()) {
    if (UNREAD.has(element.tagName)) continue;
    let weight = weights.get(element) ?? 0;
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) weight += weigh(node.nodeValue ?? '');
    }
    weights.set(element, weight);
    const parent = element.parentElement;
    if (parent && weight > 0) weights.set(parent, (weights.get(parent) ?? 0) + weight);
  }
  return weights;
}

/** Copies a page. The copy has no window: nothing in it loads, runs or is seen. */
export function copyOf(doc: Document): Copy {
  const originals = Array.from(doc.body.querySelectorAll('*'));
  // A node's clone has its own type; TypeScript only says Node.
  const copy = doc.cloneNode(true) as Document;
  const elements = Array.from(copy.body.querySelectorAll('*'));
  for (const [at, element] of elements.entries()) {
    if (!SMALL.test(element.tagName)) element.setAttribute(NUMBER, String(at));
  }
  copy.body.setAttribute(NUMBER, 'body');
  return {
    doc: copy,
    weights: weighAll([copy.body, ...elements]),
    weighAgain() {
      this.weights = weighAll([copy.body, ...copy.body.querySelectorAll('*')]);
    },
    live(element) {
      const number = element.closest(`[${NUMBER}]`)?.getAttribute(NUMBER);
      if (number === undefined || number === null) return null;
      return number === 'body' ? doc.body : (originals[Number(number)] ?? null);
    },
  };
}
