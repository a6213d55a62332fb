/** A run of token ids: `start` inclusive, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Plans which runs of a text's tokens the model reads.
 *
 * Up to `most` windows cover the whole text in equal parts, so that no short tail gets a window of its own. A
 * longer text is sampled: `most` windows of full size, evenly spaced, the first at its start and the last at its end.
 *
 * @param tokens tokens of the text, frame tokens not counted
 * @param size tokens of a full window
 * @param most windows at most
 */
export function planWindows(tokens: number, size: number, most: number): Span[] {
  if (tokens <= 0) return [];
  const count = Math.ceil(tokens / size);
  if (count <= most) {
    return Array.from({ length: count }, (_, at) => ({
      start: Math.floor((at * tokens) / count),
      end: Math.floor(((at + 1) * tokens) / count),
    }));
  }
  return Array.from({ length: most }, (_, at) => {
    const start = Math.floor((at * (tokens - size)) / (most - 1));
    return { start, end: start + size };
  });
}
