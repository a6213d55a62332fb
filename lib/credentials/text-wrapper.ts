/** A wrapper in a text (C2PA 2.4, annex A.8): U+FEFF, then variation selectors, each of which stands for one byte. */
export interface Wrapper {
  /** Where it lies, in bytes of the text in UTF-8. */
  start: number;
  length: number;
  /** The C2PA store in it; null: cut off, or of a version that is not known. */
  store: Uint8Array<ArrayBuffer> | null;
}

const MAGIC = 'C2PATXT\0';
/** Magic, version, length. */
const HEAD = 13;
const VERSION = 1;
const LONGEST_STORE = 2 * 1024 * 1024;
/** More than one is one too many; more than this are not counted. */
const MOST = 4;
const SELECTORS = /\uFEFF([\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{8,})/gu;

function byteOf(selector: string): number {
  const code = selector.codePointAt(0) ?? 0;
  return code >= 0xe0100 ? code - 0xe0100 + 16 : code - 0xfe00;
}

const utf8Length = (text: string) => new TextEncoder().encode(text).length;

/** All wrappers of a text, whole or broken. Other hidden characters are none of its business. */
export function findWrappers(text: string): Wrapper[] {
  const wrappers: Wrapper[] = [];
  for (const match of text.matchAll(SELECTORS)) {
    const run = match[1] ?? '';
    // Most hidden characters are no credential: a look at the first few tells.
    const first = Array.from(run.slice(0, 2 * MAGIC.length)).slice(0, MAGIC.length);
    if (String.fromCharCode(...first.map(byteOf)) !== MAGIC) continue;
    const selectors = Array.from(run.slice(0, 2 * (LONGEST_STORE + HEAD)));
    const bytes = Uint8Array.from(selectors, byteOf);
    const start = utf8Length(text.slice(0, match.index));
    const length = bytes.length >= HEAD ? new DataView(bytes.buffer).getUint32(9) : Number.POSITIVE_INFINITY;
    const whole = bytes[8] === VERSION && length <= LONGEST_STORE && bytes.length >= HEAD + length;
    // The wrapper ends where its head says, which is not always the end of the run.
    const used = whole ? selectors.slice(0, HEAD + length).join('') : run;
    wrappers.push({
      start,
      length: utf8Length(`\uFEFF${used}`),
      store: whole ? bytes.slice(HEAD, HEAD + length) : null,
    });
    if (wrappers.length === MOST) break;
  }
  return wrappers;
}
