import type { Verdict } from '@/lib/domain';
import { languageName, oneIn, percent, t, wholeNumber } from '@/lib/words';

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
  if (versions.model) rows.push([t('card_model'), t('card_model_value', [versions.model, versions.thresholds])]);
  if (rows.length === 0) return null;
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The cell's measured rate in words; null where a finding says it already, or where nothing was measured. */
function errorRate({ assessment, evidence }: Verdict): string | null {
  if (assessment.kind === 'unscored' || evidence.some(({ code }) => code === 'score-above-cell')) return null;
  const { flagged, humans, flaggedAtMost } = assessment.cell;
  const rate = oneIn(flaggedAtMost);
  if (rate === null || humans === 0) return null;
  return t('card_error_rate_value', [wholeNumber(flagged), wholeNumber(humans), rate]);
}
