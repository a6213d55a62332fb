/** How long a place stays pointed out. */
const WHILE = 2600;

/**
 * Scrolls to a place on the page and draws a frame around it, for a moment. The frame lies in our own root, in the browser's top layer:
 * nothing of the page is changed.
 */
export function pointOut(place: Element | Range, root: ShadowRoot): void {
  const element = place instanceof Element ? place : place.startContainer.parentElement;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  root.querySelector('.frame-around')?.remove();
  const frame = root.ownerDocument.createElement('div');
  frame.className = 'frame-around';
  frame.popover = 'manual';
  root.append(frame);
  frame.showPopover?.();
  const end = performance.now() + WHILE;
  // The page scrolls smoothly beneath: the frame goes along.
  const follow = () => {
    const { left, top, width, height } = place.getBoundingClientRect();
    Object.assign(frame.style, {
      left: `${left - 4}px`,
      top: `${top - 4}px`,
      width: `${width + 8}px`,
      height: `${height + 8}px`,
    });
    if (performance.now() < end && frame.isConnected) requestAnimationFrame(follow);
    else frame.remove();
  };
  follow();
}
