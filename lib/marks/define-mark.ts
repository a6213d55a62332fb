import type { Evidence, EvidenceStrength } from '@/lib/domain';
import type { MarkPage } from './mark-page';

/** What a finding is worth, on whatever page: the ladder of verdicts reads only this. */
export interface Worth {
  strength: EvidenceStrength;
  about: Evidence['about'];
}

/** One thing that a mark found. Its code says what; the mark's table says what that is worth. */
export interface Finding<Code extends string = string> {
  code: Code;
  /** Values for the sentence's placeholders: counts and names of ours, never words of the article. */
  values?: string[];
  /** What was found, as it stands on the page. Shown, never stored. */
  quote?: string | null;
  /** Where it stands, for what has a place that a reader can see. Where it is left out, the quote is looked for. */
  element?: Element;
}

/** One way in which a page says, or lets slip, where its text comes from. */
export interface Mark<Code extends string = string> {
  /** The file's name, without `.mark.ts`. */
  id: string;
  /** `markup`: what the page declares. `text`: what stands in its words; the bench measures how often that errs. */
  looksIn: 'markup' | 'text';
  /** Every code that it can find. Each has a sentence in `_locales`: `evidence_` + code with `-` as `_`. */
  codes: Record<Code, Worth>;
  /** A pure function of the page. It may throw: it then has found nothing. */
  find(page: MarkPage): Finding<Code>[];
}

/** Gives a plain object its type; the file's name is `ID.mark.ts`. */
export function defineMark<Code extends string>(mark: Mark<Code>): Mark<Code> {
  return mark;
}
