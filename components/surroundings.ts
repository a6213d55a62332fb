import type { Box } from './place';

/** How far around the headline anything can matter to the badge. */
const NEAR = { x: 320, y: 48 };
/** Nodes looked at: a bound on the time this may take in a huge page. */
const MOST_NODES = 600;
const SOLID = 'img,svg,video,canvas,iframe,picture,button,input,select,textarea,object,embed';

/** Characters that a headline has at most; what is longer is a text, and the badge goes by its first line. */
const LONGEST_HEADLINE = 400;

/** Boxes of a headline's lines of text; its own box where it has none. Of a longer text the first line. */
export function linesOf(element: Element): Box[] {
  const own = element.getBoundingClientRect();
  // Text by text: over a whole element, Firefox counts in what our own closed root shows.
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const rects: DOMRect[] = [];
  while (texts.nextNode()) rects.push(...rectsOf(texts.currentNode));
  // A clamped headline has lines that it doesn't show.
  const shown = rects.filter((rect) => visible(rect) && rect.top < own.bottom - 1);
  if (shown.length === 0) return [own];
  // One rect a text run: runs on one line (a link within a headline) become one box.
  const lines: Box[] = [];
  for (const rect of shown.sort((a, b) => a.top - b.top)) {
    const line = lines.at(-1);
    const middle = (rect.top + rect.bottom) / 2;
    if (line && middle < line.bottom) {
      line.left = Math.min(line.left, rect.left);
      line.right = Math.max(line.right, rect.right);
      line.bottom = Math.max(line.bottom, rect.bottom);
    } else lines.push({ left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom });
  }
  return (element.textContent?.length ?? 0) > LONGEST_HEADLINE ? lines.slice(0, 1) : lines;
}

/** Boxes of text, pictures and controls close to an element, by geometry: it works for what is scrolled out as well. */
export function takenAround(element: Element, ignore: Element): Box[] {
  const area = grown(element.getBoundingClientRect(), NEAR);
  const boxes: Box[] = [];
  const { ownerDocument: doc } = element;
  const walker = doc.createTreeWalker(
    surroundingElement(element, area),
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  for (let looked = 0; walker.nextNode() && looked < MOST_NODES; looked += 1) {
    const node = walker.currentNode;
    if (node === ignore) continue;
    if (node instanceof Element ? node.matches(SOLID) : node.textContent?.trim()) {
      boxes.push(...rectsOf(node).filter((rect) => visible(rect) && meet(rect, area)));
    }
  }
  return boxes;
}

/** Where the badge could be seen: inside the page's width and inside every ancestor that cuts off what leaves it. */
export function boundsOf(element: Element): Box {
  const view = element.ownerDocument.documentElement;
  const { top } = view.getBoundingClientRect();
  const bounds: Box = { left: 0, top, right: view.clientWidth, bottom: Infinity };
  // The badge's containing block: what is not positioned doesn't cut it off.
  let positioned = false;
  for (let at: Element | null = element; at && at !== view; at = at.parentElement) {
    const style = getComputedStyle(at);
    positioned ||= style.position !== 'static' || style.transform !== 'none';
    if (positioned && style.overflowX !== 'visible') {
      const box = at.getBoundingClientRect();
      bounds.left = Math.max(bounds.left, box.left);
      bounds.right = Math.min(bounds.right, box.right);
      // What scrolls up and down inside is not lost.
      if (style.overflowY === 'hidden' || style.overflowY === 'clip') {
        bounds.top = Math.max(bounds.top, box.top);
        bounds.bottom = Math.min(bounds.bottom, box.bottom);
      }
    }
  }
  return bounds;
}

/** The nearest ancestor that reaches as far as the area, three steps up at least; what is beyond it can't be near. */
function surroundingElement(element: Element, area: Box): Element {
  let at = element;
  for (let steps = 0; at.parentElement && at.parentElement !== at.ownerDocument.documentElement; steps += 1) {
    at = at.parentElement;
    const box = at.getBoundingClientRect();
    if (steps >= 2 && box.top <= area.top && box.bottom >= area.bottom) break;
  }
  return at;
}

function rectsOf(node: Node): DOMRect[] {
  if (node instanceof Element) return [...node.getClientRects()];
  const range = node.ownerDocument?.createRange();
  range?.selectNodeContents(node);
  return range ? [...range.getClientRects()] : [];
}

const visible = ({ width, height }: DOMRect) => width > 1 && height > 1;
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const grown = (box: Box, { x, y }: typeof NEAR): Box => ({
  left: box.left - x,
  top: box.top - y,
  right: box.right + x,
  bottom: box.bottom + y,
});
