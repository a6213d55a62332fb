import { textsUnder } from './walk';

const MOST_CHARACTERS = 2_000_000;
/** Marks compare labels without spaces and in one width, so a quote may stand otherwise on the page. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** Where a quote stands under an element; null where it does not stand there as text. */
export function locate(root: Element, quote: string): Range | null {
  const wanted = bare(quote);
  if (wanted === '') return null;
  const texts: { node: Text; from: number }[] = [];
  let all = '';
  for (const node of textsUnder(root, () => false)) {
    if (all.length > MOST_CHARACTERS) break;
    texts.push({ node, from: all.length });
    all += bare(node.data);
  }
  const start = all.indexOf(wanted);
  if (start < 0) return null;
  const at = (index: number) => texts.findLast(({ from }) => from <= index) ?? null;
  const [first, last] = [at(start), at(start + wanted.length - 1)];
  if (!first || !last) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(first.node, placeIn(first.node.data, start - first.from));
  range.setEnd(last.node, placeIn(last.node.data, start + wanted.length - 1 - last.from) + 1);
  return range;
}

/** Where the n-th character that is no space stands in a text. */
function placeIn(text: string, count: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    const length = bare(text[at] ?? '').length;
    if (seen + length > count) return at;
    seen += length;
  }
  return Math.max(0, text.length - 1);
}
