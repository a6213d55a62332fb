import { defineMark } from './define-mark';
import type { MarkPage } from './mark-page';
import { textsUnder } from './walk';

/** Eight or more in a row: an emoji takes one selector, a flag of a region up to six tags. */
const RUN = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{8,}|[\u{E0000}-\u{E007F}]{8,}/gu;
/** The beginning of a signed credential in text: a mark of its own, not a hidden message. */
const CREDENTIAL = 'C2PATXT\0';
const MOST_BYTES = 100_000;

/** One byte a character: tags stand for ASCII, the 256 variation selectors for the 256 bytes. */
function bytesOf(run: string): number[] {
  return Array.from(run.slice(0, 2 * MOST_BYTES), (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xe0100) return code - 0xe0100 + 16;
    return code >= 0xe0000 ? code - 0xe0000 : code - 0xfe00;
  });
}

function hiddenRuns({ article, root }: MarkPage): number[][] {
  let text = article.passages.join('\n');
  if (text.search(RUN) < 0) for (const { data } of textsUnder(root, () => false)) text += data;
  const runs = (text.match(RUN) ?? []).map(bytesOf);
  return runs.filter((run) => String.fromCharCode(...run.slice(0, CREDENTIAL.length)) !== CREDENTIAL);
}

/** Data hidden in characters that nobody sees. It says that something is hidden, not who wrote. */
export default defineMark({
  id: 'hidden-payload',
  looksIn: 'text',
  codes: { 'hidden-payload': { strength: 'context', about: 'text' } },
  find(page) {
    const runs = hiddenRuns(page);
    const [longest] = runs.toSorted((one, other) => other.length - one.length);
    if (longest === undefined) return [];
    const bytes = runs.reduce((sum, run) => sum + run.length, 0);
    const message = new TextDecoder().decode(new Uint8Array(longest.slice(0, 1000)));
    const isReadable = /^[\p{L}\p{N}\p{P}\p{S}\s]+$/u.test(message) && !message.includes('\uFFFD');
    return [{ code: 'hidden-payload', values: [String(bytes)], quote: isReadable ? message : null }];
  },
});
