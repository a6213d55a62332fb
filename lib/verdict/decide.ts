import type { Assessment, Evidence, Verdict, VerdictKind, VerdictReason } from '@/lib/domain';
import { passagesDisagree } from './passages';
import { evidenceOf, isUncalibrated } from './score-evidence';

const ORDER: readonly Evidence['strength'][] = ['verified', 'declared', 'strong', 'weak', 'context'];

function byStrength(a: Evidence, b: Evidence): number {
  return ORDER.indexOf(a.strength) - ORDER.indexOf(b.strength);
}

/** A credential says AI of this text, which was changed after it was signed. */
function isChanged({ about, strength, code }: Evidence): boolean {
  return about === 'text' && strength === 'strong' && code.endsWith('credential-changed');
}

function rung(assessment: Assessment, evidence: Evidence[]): [VerdictKind, VerdictReason] {
  // Only what speaks of the text can move the article's verdict: an AI picture never does.
  const has = (strength: Evidence['strength']) =>
    evidence.some((item) => item.about === 'text' && item.strength === strength);
  if (has('verified')) return ['declared-ai', 'credential-verified'];
  if (has('declared')) return ['declared-ai', 'page-declares'];
  if (has('strong')) return ['likely-ai', evidence.some(isChanged) ? 'credential-changed' : 'chat-leftover'];
  if (assessment.kind === 'unscored') return ['not-assessed', assessment.reason];
  // Without thresholds of its own a score has no measured meaning, and so can't carry a claim.
  if (isUncalibrated(assessment)) return ['unclear', 'own-model-uncalibrated'];
  const { upper, lower } = assessment.cell;
  if (upper === null || lower === null) return ['not-assessed', 'no-calibration'];
  if (passagesDisagree(assessment)) return ['unclear', 'passages-disagree'];
  if (assessment.logit > upper) return ['likely-ai', 'score-above'];
  if (assessment.logit < lower) return ['no-strong-signs', 'score-below'];
  return ['unclear', 'score-between'];
}

/**
 * The ladder of verdicts, in strict order: declared (a credential, then the page's own word), likely AI (a leftover,
 * then the score), unclear, no strong signs, not assessed. A pure function of its arguments. The score of a model
 * without thresholds is always unclear.
 *
 * @param marks what the page itself says, in any order
 */
export function decide(assessment: Assessment, marks: readonly Evidence[]): Verdict {
  const [kind, reason] = rung(assessment, [...marks]);
  return {
    kind,
    reason,
    evidence: [...marks, ...evidenceOf(assessment)].sort(byStrength),
    assessment,
    versions: assessment.versions,
  };
}

const isInText = ({ code }: Evidence) => code.startsWith('text-credential-');

/** The hidden characters of a text are those that its credential is written in: they are no finding of their own. */
function isItsRun({ code }: Evidence, { assessment }: Verdict): boolean {
  if (code !== 'hidden-characters' || assessment.kind === 'unscored') return false;
  const { zeroWidth, bidi, tags, variation } = assessment.hidden;
  return variation >= 8 && zeroWidth <= 1 && bidi + tags === 0;
}

/**
 * A verdict with what was found out later: the same ladder over all evidence. The assessment stays as it is.
 *
 * @param more findings of the byte-side marks; one takes the place of an earlier one that said the same of the same place
 */
export function amend(verdict: Verdict, more: readonly Evidence[]): Verdict {
  const isSaidAgain = (one: Evidence) =>
    more.some(({ code, place, quote }) => one.code === code && one.place === place && one.quote === quote);
  const drops = more.some(isInText);
  const known = verdict.evidence.filter((one) => !isSaidAgain(one) && !(drops && isItsRun(one, verdict)));
  const evidence = [...known, ...more];
  const [kind, reason] = rung(verdict.assessment, evidence);
  return { ...verdict, kind, reason, evidence: evidence.sort(byStrength) };
}
