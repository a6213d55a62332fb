import type { Evidence, UnscoredReason, VerdictKind, VerdictReason } from '@/lib/domain';
import { currentLanguage } from './language';
import { fill, find, type MessageKey } from './messages';
import { wholeNumber } from './numbers';

type Underscored<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : S;

/** Says a message of `_locales` in the interface's language, with its placeholders filled in order. */
export function t(key: MessageKey, values: readonly string[] = []): string {
  return say(key, values) ?? key;
}

/** The verdict in two or three words, as on the badge. */
export function verdictWord(kind: VerdictKind): string {
  return t(`verdict_${underscored(kind)}`);
}

/** What the verdict means, in one sentence. */
export function verdictMeaning(kind: VerdictKind): string {
  return t(`meaning_${underscored(kind)}`);
}

/** Why the verdict is what it is, in one sentence. */
export function reasonSentence(reason: VerdictReason | UnscoredReason): string {
  return t(`reason_${underscored(reason)}`);
}

/** One finding in words. Codes are open: one that has no sentence yet is named rather than hidden. */
export function evidenceSentence(evidence: Pick<Evidence, 'code' | 'values'>): string {
  return (
    say(`evidence_${evidence.code.replaceAll('-', '_')}`, evidence.values.map(bareNumber)) ??
    t('evidence_other', [evidence.code])
  );
}

/** The name of a report format; one without words yet is called by its id. */
export function formatName(id: string): string {
  return say(`format_${id.replaceAll('-', '_')}`, []) ?? id;
}

/** What a report format is for; empty for one without words yet. */
export function formatMeaning(id: string): string {
  return say(`format_${id.replaceAll('-', '_')}_more`, []) ?? '';
}

/** What is wrong with one row of an imported file. Codes are open, as those of findings are. */
export function problemSentence(code: string, field: string | null): string {
  return say(`problem_${code.replaceAll('-', '_')}`, [field ?? '']) ?? code;
}

/** Why a reader's own model was not taken. */
export function ownProblemSentence(code: string): string {
  return say(`own_problem_${code.replaceAll('-', '_')}`, []) ?? code;
}

/** Says the words of a report in any language of the interface: `report_` + word. */
export function reportWords(language: string): (word: string, values?: readonly string[]) => string {
  return (word, values = []) => {
    const entry = find(language, `report_${word}`);
    return entry ? fill(entry, values) : word;
  };
}

function say(key: string, values: readonly string[]): string | null {
  const entry = find(currentLanguage(), key);
  return entry ? fill(entry, values) : null;
}

function underscored<S extends string>(name: S): Underscored<S> {
  // The type says what replaceAll does; the compiler can't see through it.
  return name.replaceAll('-', '_') as Underscored<S>;
}

/** `1 in 1250` and `62 %` become `1,250` and `62`: what surrounds a number belongs to the language, not to the finding. */
function bareNumber(value: string): string {
  const bare = /^(?:1 in )?(\d+)(?: ?%)?$/.exec(value)?.[1];
  return bare === undefined ? value : wholeNumber(Number(bare));
}
