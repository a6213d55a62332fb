/** A box in the coordinates of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Space between the badge and what it stands beside. */
const GAP = 8;
/** Space between the card and the edges of the window. */
const MARGIN = 8;

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const boxAt = (left: number, top: number, { width, height }: Size): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

interface Surroundings {
  /** Boxes of the headline's lines, in reading order; at least one. */
  lines: readonly Box[];
  /** Boxes of everything near that must stay readable. */
  taken: readonly Box[];
  /** Where something can be seen at all. */
  bounds: Box;
  rightToLeft: boolean;
}

/**
 * Finds a place for the badge: behind the headline's last line, above its start, below its end, or beside it in the
 * margin; the first that covers nothing. Sizes are tried in order, so give the small form last.
 *
 * @returns the place and the size that fits it; where nothing is free, the small form where it covers least
 */
export function placeBadge(sizes: readonly Size[], around: Surroundings): { box: Box; size: number; free: boolean } {
  let least = { box: boxAt(0, 0, { width: 0, height: 0 }), size: 0, free: false, covered: Number.POSITIVE_INFINITY };
  for (const [at, size] of sizes.entries()) {
    for (const box of candidates(size, around)) {
      const covered = around.taken.reduce((sum, other) => sum + overlap(box, other), 0) + outside(box, around.bounds);
      if (covered === 0) return { box, size: at, free: true };
      if (covered < least.covered) least = { box, size: at, free: false, covered };
    }
  }
  return { box: clamp(least.box, around.bounds), size: least.size, free: false };
}

function candidates(size: Size, { lines, rightToLeft }: Surroundings): Box[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return [];
  const beside = (line: Box, end: boolean): Box => {
    const left = end !== rightToLeft ? line.right + GAP : line.left - GAP - size.width;
    return boxAt(left, (line.top + line.bottom - size.height) / 2, size);
  };
  const start = rightToLeft ? first.right - size.width : first.left;
  return [
    beside(last, true),
    boxAt(start, first.top - GAP / 2 - size.height, size),
    boxAt(rightToLeft ? last.right - size.width : last.left, last.bottom + GAP / 2, size),
    beside(first, false),
  ];
}

function outside(box: Box, bounds: Box): number {
  return (box.right - box.left) * (box.bottom - box.top) - overlap(box, bounds);
}

function clamp(box: Box, bounds: Box): Box {
  const width = box.right - box.left;
  const left = Math.max(bounds.left, Math.min(box.left, bounds.right - width));
  return { ...box, left, right: left + width };
}

/**
 * Places the card by its badge inside the window: below where there is room, else above, else on the side with more
 * room and scrolling. It begins where the badge begins, on the right in a right-to-left page.
 */
export function placeCard(
  badge: Box,
  card: Size,
  window: Size,
  rightToLeft = false,
): { left: number; top: number; maxHeight: number } {
  const below = window.height - badge.bottom - GAP - MARGIN;
  const above = badge.top - GAP - MARGIN;
  const start = rightToLeft ? badge.right - card.width : badge.left;
  const left = Math.max(MARGIN, Math.min(start, window.width - MARGIN - card.width));
  if (card.height <= below || below >= above) {
    const top = Math.max(MARGIN, Math.min(badge.bottom + GAP, window.height - MARGIN));
    return { left, top, maxHeight: Math.max(0, window.height - MARGIN - top) };
  }
  const height = Math.min(card.height, Math.max(0, above));
  // A badge scrolled out below the window still gets its card inside.
  const top = Math.max(MARGIN, Math.min(badge.top - GAP - height, window.height - MARGIN - height));
  return { left, top, maxHeight: height };
}
