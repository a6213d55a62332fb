/** Below this much text, in Latin characters, nothing is called prose. */
export const PROSE = 60;

/** A Chinese, Japanese or Korean character carries about as much as this many Latin ones: 100 to 250. */
const DENSE = 2.5;

function isDense(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0x3040 && code <= 0x30ff) || (code >= 0xac00 && code <= 0xd7af);
}

/** How much a text says, as a count of Latin characters: the one measure for English and Chinese alike. */
export function weigh(text: string): number {
  let weight = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isDense(code)) weight += DENSE;
    else if (code > 0x20 && code !== 0xa0 && code !== 0x3000) weight += 1;
    // One space between words counts; indentation and line breaks of the source don't.
    else if (at > 0 && code === 0x20 && text.charCodeAt(at - 1) > 0x20) weight += 1;
  }
  return weight;
}
