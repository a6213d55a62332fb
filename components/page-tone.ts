export type Tone = 'light' | 'dark';

/**
 * Says whether what an element stands on is light or dark, from the colour of its text: the page's author chose it to be
 * read there, which holds over pictures and gradients too, where a background colour says nothing.
 */
export function toneAt(element: Element, styleOf: (element: Element) => { color: string } = getComputedStyle): Tone {
  return lightness(styleOf(element).color) > 0.55 ? 'dark' : 'light';
}

/** Lightness of a computed colour, 0-1; notations that say no lightness count as dark text. */
function lightness(colour: string): number {
  const [first = 0, second = 0, third = 0] = (colour.match(/(?<![a-z\d-])-?\d*\.?\d+(e-?\d+)?/g) ?? []).map(Number);
  if (/^okl(ab|ch)/.test(colour)) return first;
  if (/^l(ab|ch)/.test(colour)) return first / 100;
  // Perceived lightness, ITU-R BT.601.
  const weighted = first * 0.299 + second * 0.587 + third * 0.114;
  return colour.startsWith('color(') ? weighted : weighted / 255;
}
