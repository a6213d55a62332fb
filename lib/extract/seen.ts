/**
 * Says whether a reader can see an element of the live page. Only asks, never sets.
 *
 * Small and transparent text counts as seen: pages fade articles in.
 */
export function isSeen(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return true;
  return style.display !== 'none' && style.visibility !== 'hidden' && style.visibility !== 'collapse';
}
