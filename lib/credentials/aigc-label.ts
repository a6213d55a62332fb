/** China's implicit label (GB 45438-2025), as found in a file. */
export interface Label {
  /** Its value says "is"; the others say "may be" and "suspected". */
  sure: boolean;
  /** The service that made the content, as the label codes it. */
  producer: string | null;
}

const LONGEST = 10_000;

/** Says whether a text may be a label at all. */
export function isLabel(text: string): boolean {
  return text.length <= LONGEST && /"Label"\s*:/.test(text);
}

/** Reads a label: its keys, or the same inside `{"AIGC": {}}`. Null: it is none, or its value is not one of three. */
export function readLabel(text: string): Label | null {
  try {
    const whole: unknown = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
    const { AIGC: inner = whole } = whole as { AIGC?: unknown };
    const { Label: value, ContentProducer: producer } = inner as { Label?: unknown; ContentProducer?: unknown };
    if (!/^[123]$/.test(String(value))) return null;
    return { sure: String(value) === '1', producer: typeof producer === 'string' && producer !== '' ? producer : null };
  } catch {
    return null;
  }
}
