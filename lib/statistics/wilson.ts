import type { Interval, Share } from './figures';

/** The 97.5 % point of the normal distribution: both ends of a 95 % interval. */
export const Z = 1.959963984540054;

/**
 * The score interval of a share, 95 %. Right for few observations and near 0 and 1, where the textbook's "plus or minus"
 * fails; n = 0 gives 0 to 1.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927), 209-212.
 *
 * @param k successes, 0 to n
 * @param n observations
 */
export function wilson(k: number, n: number): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const share = k / n;
  const scale = 1 + Z ** 2 / n;
  const middle = (share + Z ** 2 / (2 * n)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  // Exact at the ends, where rounding would leave 1e-17 above 0.
  return { low: k === 0 ? 0 : Math.max(0, middle - half), high: k === n ? 1 : Math.min(1, middle + half) };
}

/** `k` of `n`, with a percentage only from `minimum` on. */
export function shareOf(k: number, n: number, minimum: number): Share {
  const enough = n > 0 && n >= minimum;
  return { k, n, share: enough ? k / n : null, interval: enough ? wilson(k, n) : null };
}
