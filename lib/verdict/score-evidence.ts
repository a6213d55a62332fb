import type { Assessment, Evidence } from '@/lib/domain';

type Scored = Extract<Assessment, { kind: 'scored' }>;

/** Windows a text needs before its parts can be said to disagree. */
const ENOUGH_WINDOWS = 3;
/** Share of the windows that must lie beyond each threshold. */
const DISAGREEING_SHARE = 1 / 4;

function above(assessment: Scored): number {
  const { upper } = assessment.cell;
  return upper === null ? 0 : assessment.passages.filter((passage) => passage.logit > upper).length;
}

function below(assessment: Scored): number {
  const { lower } = assessment.cell;
  return lower === null ? 0 : assessment.passages.filter((passage) => passage.logit < lower).length;
}

/** Says whether parts of the text read as AI-written and other parts show no strong signs. */
export function passagesDisagree(assessment: Scored): boolean {
  const windows = assessment.passages.length;
  const needed = Math.max(1, Math.ceil(windows * DISAGREEING_SHARE));
  return windows >= ENOUGH_WINDOWS && above(assessment) >= needed && below(assessment) >= needed;
}

function finding(code: string, strength: Evidence['strength'], values: (string | number)[]): Evidence {
  return { code, strength, about: 'text', values: values.map(String), quote: null };
}

/** "1 in N": how many human texts one flagged one stands for, at the upper end of the interval. */
function oneIn(share: number): number {
  return share > 0 ? Math.floor(1 / share) : 0;
}

function scoreFinding(assessment: Scored): Evidence {
  const { cell, logit } = assessment;
  if (cell.upper !== null && logit > cell.upper) {
    return finding('score-above-cell', 'weak', [cell.flagged, cell.humans, oneIn(cell.flaggedAtMost)]);
  }
  return finding(cell.lower !== null && logit < cell.lower ? 'score-below-cell' : 'score-between-cell', 'weak', []);
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
  const windows = assessment.passages.length;
  return [
    scoreFinding(assessment),
    finding(passagesDisagree(assessment) ? 'windows-disagree' : 'windows-above', 'weak', [above(assessment), windows]),
    ...hiddenFindings(assessment),
    ...(assessment.share < 0.995
      ? [finding('text-sampled', 'context', [Math.max(1, Math.round(assessment.share * 100))])]
      : []),
  ];
}
