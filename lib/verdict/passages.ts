import type { Assessment, LengthBin, Passage } from '@/lib/domain';

type Scored = Extract<Assessment, { kind: 'scored' }>;

/** What the passages of a text look like, each by the thresholds of texts as long as itself. */
export interface PassageCounts {
  all: number;
  above: number;
  below: number;
}

/** Windows shorter than this length's cell say too little on their own. */
const TOO_SHORT: LengthBin = '<150';
/** What the thresholds promise: the share of human texts above the upper one, of AI texts below the lower one. */
const ABOVE_BY_CHANCE = 0.01;
const BELOW_BY_CHANCE = 0.05;
/** Share of texts by one hand that may be called mixed by chance. */
const CHANCE = 0.05;

/** Says whether a passage lies above the upper or below the lower threshold of its own length. */
export function sideOf({ logit }: Pick<Passage, 'logit'>, { windowCell, cell }: Scored): 'above' | 'below' | null {
  const { upper, lower } = windowCell ?? cell;
  if (upper !== null && logit > upper) return 'above';
  return lower !== null && logit < lower ? 'below' : null;
}

/** Counts the passages above the upper and below the lower threshold. */
export function countPassages(assessment: Scored): PassageCounts {
  const sides = assessment.passages.map((passage) => sideOf(passage, assessment));
  const count = (side: 'above' | 'below') => sides.filter((one) => one === side).length;
  return { all: sides.length, above: count('above'), below: count('below') };
}

/**
 * The fewest of `n` passages on one side that chance does not explain: so many or more lie there in under 5 % of texts
 * by one hand, if each does with probability `rate` (upper tail of the binomial distribution).
 */
export function beyondChance(n: number, rate: number): number {
  let [fewer, term] = [0, (1 - rate) ** n];
  for (let k = 0; k <= n; k += 1) {
    if (1 - fewer < CHANCE) return k;
    fewer += term;
    term *= ((n - k) / (k + 1)) * (rate / (1 - rate));
  }
  return n + 1;
}

/**
 * Says whether parts of the text read as AI-written while other parts show no strong signs: on either side more passages
 * than chance explains, by the thresholds of the passages' own length. A document's thresholds would not do: a mean of
 * many windows strays less than one window. Windows too short to be judged alone never disagree.
 */
export function passagesDisagree(assessment: Scored): boolean {
  const { windowCell } = assessment;
  if (!windowCell || windowCell.bin === TOO_SHORT) return false;
  const { all, above, below } = countPassages(assessment);
  return above >= beyondChance(all, ABOVE_BY_CHANCE) && below >= beyondChance(all, BELOW_BY_CHANCE);
}
