import { type Assessment, type Evidence, OWN_MODEL } from '@/lib/domain';
import { countPassages, passagesDisagree } from './passages';

type Scored = Extract<Assessment, { kind: 'scored' }>;

function finding(code: string, strength: Evidence['strength'], values: (string | number)[]): Evidence {
  return { code, strength, about: 'text', values: values.map(String), quote: null };
}

/** Says whether a reader's own model gave the score. */
export function isOwnModel({ versions }: Assessment): boolean {
  return versions.model.startsWith(OWN_MODEL);
}

/** Says whether the score comes from a model that brought no thresholds: a number without a measured meaning. */
export function isUncalibrated(assessment: Assessment): boolean {
  return isOwnModel(assessment) && assessment.versions.thresholds === '';
}

/** A share as per cents with one digit, rounded up, so that "at most" stays true. */
function atMost(share: number): string {
  // A product of binary fractions can lie a hair above the tenth that is meant.
  return String(Math.ceil(share * 1000 - 1e-9) / 10);
}

function scoreFinding(assessment: Scored): Evidence {
  const { cell, logit } = assessment;
  const own = isOwnModel(assessment);
  if (isUncalibrated(assessment)) return finding('own-score', 'weak', [logit.toFixed(2)]);
  if (cell.upper !== null && logit > cell.upper) {
    // A cell with no texts of its own takes another's threshold: what was measured there is not said of this one.
    if (cell.humans === 0) return finding('score-above-unmeasured', 'weak', []);
    const rate = [cell.flagged, cell.humans, atMost(cell.flaggedAtMost)];
    return finding(own ? 'own-score-above' : 'score-above-rate', 'weak', rate);
  }
  return finding(cell.lower !== null && logit < cell.lower ? 'score-below-cell' : 'score-between-cell', 'weak', []);
}

function passageFindings(assessment: Scored): Evidence[] {
  if (isUncalibrated(assessment)) return [];
  const { all, above, below } = countPassages(assessment);
  if (passagesDisagree(assessment)) return [finding('passages-disagree', 'weak', [above, below, all])];
  return [finding('windows-above', 'weak', [above, all])];
}

function hiddenFindings({ hidden }: Scored): Evidence[] {
  const characters = hidden.zeroWidth + hidden.bidi + hidden.tags + hidden.variation;
  return [
    ...(characters > 0 ? [finding('hidden-characters', 'weak', [characters])] : []),
    ...(hidden.homoglyphWords > 0 ? [finding('homoglyph-words', 'weak', [hidden.homoglyphWords])] : []),
  ];
}

/** Puts a score into findings that the card can say in words. Nothing here is stronger than `weak`: it is an estimate. */
export function evidenceOf(assessment: Assessment): Evidence[] {
  if (assessment.kind === 'unscored') {
    return assessment.reason === 'too-short' ? [finding('short-text', 'context', [assessment.tokens])] : [];
  }
  // What decided comes first: where the parts disagree, the score of the whole says little.
  const [score, passages] = [scoreFinding(assessment), passageFindings(assessment)];
  return [
    ...(passagesDisagree(assessment) ? [...passages, score] : [score, ...passages]),
    ...hiddenFindings(assessment),
    ...(isOwnModel(assessment) ? [finding('own-model', 'context', [ownName(assessment)])] : []),
    ...(assessment.share < 0.995
      ? [finding('text-sampled', 'context', [Math.max(1, Math.round(assessment.share * 100))])]
      : []),
  ];
}

const ownName = ({ versions }: Scored) => versions.model.slice(OWN_MODEL.length);
