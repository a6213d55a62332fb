import type { DetectorError, Interval, Measured, Prevalence } from './figures';
import { Z } from './wilson';

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const rate = ({ k, n }: Measured) => k / n;

function isUsable({ sensitivity, specificity }: DetectorError): boolean {
  return sensitivity.n > 0 && specificity.n > 0 && rate(sensitivity) + rate(specificity) > 1;
}

/**
 * The share of AI texts behind a share of flagged ones, when the detector misses some and flags some others:
 * (flagged + specificity - 1) / (sensitivity + specificity - 1), held within 0 and 1.
 *
 * Source: W. J. Rogan and B. Gladen, "Estimating prevalence from the results of a screening test", American Journal of
 * Epidemiology 107 (1978), 71-76.
 *
 * @param flagged share of texts flagged, 0-1
 * @param sensitivity share of AI texts that the detector flags, 0-1
 * @param specificity share of human texts that it does not flag, 0-1
 * @returns null where the detector is no better than chance
 */
export function roganGladen(flagged: number, sensitivity: number, specificity: number): number | null {
  const youden = sensitivity + specificity - 1;
  return youden > 0 ? clamp((flagged + specificity - 1) / youden) : null;
}

/**
 * The 95 % interval of that share, which also knows that sensitivity and specificity were themselves measured on limited
 * numbers of texts.
 *
 * Source: Z. Lang and J. Reiczigel, "Confidence limits for prevalence of disease adjusted for estimated sensitivity and
 * specificity", Preventive Veterinary Medicine 113 (2014), 13-22.
 */
function langReiczigel({ k, n }: Measured, { sensitivity, specificity }: DetectorError): Interval {
  const [size, sensitivityN, specificityN] = [n + Z ** 2, sensitivity.n + 2, specificity.n + 2];
  const flagged = (k + Z ** 2 / 2) / size;
  const [se, sp] = [(sensitivity.k + 1) / sensitivityN, (specificity.k + 1) / specificityN];
  const youden = se + sp - 1;
  const share = (flagged + sp - 1) / youden;
  const [ofSe, ofSp] = [(se * (1 - se)) / sensitivityN, (sp * (1 - sp)) / specificityN];
  const shift = 2 * Z ** 2 * (share * ofSe - (1 - share) * ofSp);
  const error =
    Math.sqrt((flagged * (1 - flagged)) / size + share ** 2 * ofSe + (1 - share) ** 2 * ofSp) / Math.abs(youden);
  return { low: clamp(share + shift - Z * error), high: clamp(share + shift + Z * error) };
}

/** The corrected share of one language, with its interval; null where the detector's error does not allow one. */
export function correctedShare(flagged: Measured, error: DetectorError): Prevalence | null {
  if (flagged.n === 0 || !isUsable(error)) return null;
  const share = roganGladen(rate(flagged), rate(error.sensitivity), rate(error.specificity));
  if (share === null) return null;
  const { low, high } = langReiczigel(flagged, error);
  // The interval is built round a slightly shrunk estimate; the estimate itself always belongs in it.
  return { share, interval: { low: Math.min(low, share), high: Math.max(high, share) }, n: flagged.n };
}

/**
 * The corrected share of several languages together, each with its own error: the mean of the languages' shares, weighted
 * by articles. Its interval is put together from theirs by the method of variance estimates recovery.
 *
 * Source: G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures: a general approach",
 * Statistics in Medicine 27 (2008), 1693-1702.
 *
 * @returns null if the error of any language in it is not known: a part would pass for the whole
 */
export function correctedTogether(
  flagged: ReadonlyMap<string, Measured>,
  errors: Readonly<Record<string, DetectorError>>,
): Prevalence | null {
  let [share, below, above, n] = [0, 0, 0, 0];
  for (const { n: size } of flagged.values()) n += size;
  if (n === 0) return null;
  for (const [language, group] of flagged) {
    if (group.n === 0) continue;
    const error = Object.hasOwn(errors, language) ? errors[language] : undefined;
    const one = error ? correctedShare(group, error) : null;
    if (one === null) return null;
    const weight = group.n / n;
    share += weight * one.share;
    below += (weight * (one.share - one.interval.low)) ** 2;
    above += (weight * (one.interval.high - one.share)) ** 2;
  }
  return { share, interval: { low: clamp(share - Math.sqrt(below)), high: clamp(share + Math.sqrt(above)) }, n };
}
