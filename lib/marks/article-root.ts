import { textsUnder } from './walk';

/** Passages that are looked up, spread over the article. */
const MOST_KEYS = 60;
/** Characters by which a passage is known again in the page. */
const KEY = 14;
/** Share of the passages found that the element must hold: a teaser elsewhere may repeat one. */
const SHARE = 0.8;
const UNREAD = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA|SELECT|IFRAME)$/i;

function keysOf(passages: readonly string[]): Set<string> {
  const step = Math.max(1, Math.floor(passages.length / MOST_KEYS));
  const taken = passages.filter((_, at) => at % step === 0);
  return new Set(taken.map(keyOf).filter((key) => key.length >= KEY / 2));
}

function keyOf(text: string): string {
  return text.trimStart().slice(0, KEY).replace(/\s/g, ' ').trim();
}

/** The innermost element of the page that holds nearly all of an article's passages; the body where none is found. */
export function articleRoot(doc: Document, passages: readonly string[]): Element {
  const whole = doc.body ?? doc.documentElement;
  const keys = keysOf(passages);
  const held = new Map<Element, number>();
  const holders: Element[] = [];
  for (const text of textsUnder(whole, (element) => UNREAD.test(element.tagName))) {
    if (keys.size === 0) break;
    if (!text.parentElement || !keys.delete(keyOf(text.data))) continue;
    holders.push(text.parentElement);
    for (let up: Element | null = text.parentElement; up; up = up.parentElement) held.set(up, (held.get(up) ?? 0) + 1);
  }
  const enough = holders.length * SHARE;
  return holders.reduce((best, holder) => {
    let up: Element = holder;
    while (up !== whole && up.parentElement && (held.get(up) ?? 0) < enough) up = up.parentElement;
    return best.contains(up) ? up : best;
  }, whole);
}
