import type { Cell } from '@/lib/domain';

export type Band = 'above' | 'between' | 'below' | 'none';

/** Says on which side of the cell's thresholds a logit lies; `none` where the cell has no threshold. */
export function bandOf(logit: number, { upper, lower }: Pick<Cell, 'upper' | 'lower'>): Band {
  if (upper !== null && logit > upper) return 'above';
  if (lower !== null && logit < lower) return 'below';
  return upper === null && lower === null ? 'none' : 'between';
}

/** Logits that a third of the scale spans where the thresholds don't say. */
const USUAL_THIRD = 1.5;

/**
 * Makes the scale that bars are drawn on: a logit becomes a height, 0-1. It is logistic, so that no logit leaves it, and
 * bent so that the lower threshold lies at one third and the upper at two thirds in every cell: cards stay comparable.
 */
export function scaleOf({ upper, lower }: Pick<Cell, 'upper' | 'lower'>): (logit: number) => number {
  const third = upper !== null && lower !== null && upper > lower ? (upper - lower) / 2 : USUAL_THIRD;
  const middle = upper !== null ? upper - third : lower !== null ? lower + third : 0;
  return (logit) => 1 / (1 + 2 ** ((middle - logit) / third));
}
