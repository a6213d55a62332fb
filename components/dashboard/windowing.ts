/** Which rows of a long list are drawn, and where. */
export interface Window {
  /** First row drawn, and the row after the last one. */
  start: number;
  end: number;
  /** Height of the whole list in pixels, as far as the browser can hold it. */
  height: number;
  /** Distance of the first drawn row from the top of the list. */
  offset: number;
}

/** Browsers cut an element off at some 17 to 33 million pixels; 8 million leave room for zoom. */
const TALLEST = 8_000_000;

/**
 * Finds the rows to draw of a list of `count` rows of one height.
 *
 * @param scrolled pixels of the list above the visible part; negative while the list begins further down
 * @param spare rows drawn beyond either edge, so that fast scrolling and the Tab key find something
 */
export function windowOf(count: number, row: number, scrolled: number, visible: number, spare = 12): Window {
  const full = count * row;
  const height = Math.min(full, TALLEST);
  const reach = height - visible;
  // A list taller than the browser allows is scrolled in proportion: a pixel of the bar stands for more than one of the list.
  const stretch = full > height && reach > 0 ? (full - visible) / reach : 1;
  const at = Math.min(Math.max(0, scrolled), Math.max(0, reach));
  const top = at * stretch;
  const start = Math.max(0, Math.floor(top / row) - spare);
  const end = Math.min(count, Math.ceil((top + visible) / row) + spare);
  return { start, end: Math.max(start, end), height, offset: stretch === 1 ? start * row : at - (top - start * row) };
}
