import { OWN_MODEL, type Verdict } from '@/lib/domain';
import { atMostPercent, languageName, percent, t, wholeNumber } from '@/lib/words';
import { Pairs } from './Pairs';

/** How the estimate came about: language, length, share read, measured error rate, versions. */
export function Facts({ verdict }: { verdict: Verdict }) {
  const { assessment, versions } = verdict;
  const rows: [string, string][] = [];
  const language = languageName(assessment.language);
  if (language) rows.push([t('card_language'), language]);
  if (assessment.tokens > 0) {
    rows.push([t('card_length'), t('card_length_value', [wholeNumber(assessment.tokens)])]);
  }
  if (assessment.kind === 'scored') {
    rows.push([t('card_share'), t('card_share_value', [percent(assessment.share)])]);
    const rate = errorRate(verdict);
    if (rate) rows.push([t('card_error_rate'), rate]);
  }
  // Where nothing was loaded, no model spoke.
  if (versions.model) rows.push([t('card_model'), modelWords(versions)]);
  if (rows.length === 0) return null;
  return <Pairs class="facts" rows={rows} />;
}

/** The model and its thresholds; a reader's own is called so. */
function modelWords({ model, thresholds }: Verdict['versions']): string {
  if (!model.startsWith(OWN_MODEL)) return t('card_model_value', [model, thresholds]);
  const name = model.slice(OWN_MODEL.length);
  return thresholds ? t('card_model_own', [name, thresholds]) : t('card_model_own_uncalibrated', [name]);
}

/**
 * The cell's measured rate in words; null where a finding says it already, and where nothing was measured: a cell without
 * an upper threshold flags nothing, one without texts took its threshold from another, and a reader's own model is not ours.
 */
function errorRate({ assessment, evidence, versions }: Verdict): string | null {
  if (assessment.kind === 'unscored' || versions.model.startsWith(OWN_MODEL)) return null;
  if (evidence.some(({ code }) => code === 'score-above-rate')) return null;
  const { upper, flagged, humans, flaggedAtMost } = assessment.cell;
  if (upper === null || humans === 0) return null;
  return t('card_error_rate_value', [wholeNumber(flagged), wholeNumber(humans), atMostPercent(flaggedAtMost)]);
}
