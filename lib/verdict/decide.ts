import type { Assessment, Evidence, Verdict, VerdictKind, VerdictReason } from '@/lib/domain';
import { passagesDisagree } from './passages';
import { evidenceOf, isUncalibrated } from './score-evidence';

const ORDER: readonly Evidence['strength'][] = ['verified', 'declared', 'strong', 'weak', 'context'];

function byStrength(a: Evidence, b: Evidence): number {
  return ORDER.indexOf(a.strength) - ORDER.indexOf(b.strength);
}

function rung(assessment: Assessment, evidence: Evidence[]): [VerdictKind, VerdictReason] {
  // Only what speaks of the text can move the article's verdict: an AI picture never does.
  const has = (strength: Evidence['strength']) =>
    evidence.some((item) => item.about === 'text' && item.strength === strength);
  if (has('verified')) return ['declared-ai', 'credential-verified'];
  if (has('declared')) return ['declared-ai', 'page-declares'];
  if (has('strong')) return ['likely-ai', 'chat-leftover'];
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
