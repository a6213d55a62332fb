/** More text than this (in Latin characters) is taken in part: it holds many times what a detector reads. */
export const MOST = 400_000;
/** A single text this heavy is cut at its sentences, so that a part of it can be taken. */
const HUGE = 8_000;

/**
 * Takes from a list so that the whole length is represented: every so-many-th item, by weight, first one included.
 *
 * @param most the weight that the taken items have together, about
 */
export function evenly<T>(items: T[], weight: (item: T) => number, most: number): T[] {
  const whole = items.reduce((sum, item) => sum + weight(item), 0);
  if (whole <= most) return items;
  let seen = 0;
  let taken = 0;
  return items.filter((item) => {
    const due = taken <= (seen * most) / whole;
    seen += weight(item);
    if (due) taken += weight(item);
    return due;
  });
}

/** Thins a copy that is too long to be read in time, in place and before the costly steps. */
export function thin(body: Element, weigh: (text: string) => number, whole: number): void {
  if (whole <= MOST) return;
  const walker = (body.ownerDocument as Document).createTreeWalker(body, 4);
  const texts: { node: Text; weight: number }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // The walker was told to show texts only.
    const text = node as Text;
    const weight = weigh(text.data);
    if (weight > HUGE) text.data = evenly(sentences(text.data), weigh, (weight * MOST) / whole).join('');
    else if (weight >= 20) texts.push({ node: text, weight });
  }
  const kept = new Set(evenly(texts, ({ weight }) => weight, MOST));
  for (const one of texts) if (!kept.has(one)) removeWithBlock(one.node);
}

function sentences(text: string): string[] {
  return text.match(/[^.!?。！？\n]{1,2000}[.!?。！？\n]*/g) ?? [text];
}

/** Removes a text, and the paragraph or list item that it was alone in. */
function removeWithBlock(text: Text): void {
  const block = text.parentElement?.closest('p,li,dd');
  if (block && block.childElementCount <= 2) block.remove();
  else text.remove();
}
