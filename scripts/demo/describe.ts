import type { Assessment, Verdict } from '@/lib/domain';
import type { TabState } from '@/lib/messaging';
import { evidenceSentence, reasonSentence, verdictWord } from '@/lib/words';

const REASONS = 2;

function score(assessment: Assessment): string {
  if (assessment.kind === 'unscored') return 'no score';
  const { probability, logit } = assessment;
  return `score ${probability.toFixed(3)} (logit ${logit.toFixed(2)})`;
}

/** The strongest findings in words; where there is none, why the verdict is what it is. */
function reasons(verdict: Verdict): string[] {
  const found = verdict.evidence.slice(0, REASONS).map(evidenceSentence);
  return found.length > 0 ? found : [reasonSentence(verdict.reason)];
}

/** One line on one page: address, language, verdict, score, the strongest reasons, milliseconds. */
export function describe(url: string, state: TabState, milliseconds: number): string {
  if (state.phase !== 'done') return `${url} | ${state.phase === 'none' ? 'no article found' : 'no verdict in time'}`;
  const { verdict } = state;
  const { assessment } = verdict;
  const read = assessment.kind === 'scored' ? `, ${Math.round(assessment.milliseconds)} ms reading` : '';
  return [
    url,
    assessment.language ?? 'language unknown',
    verdictWord(verdict.kind),
    score(assessment),
    reasons(verdict).join(' / '),
    `${milliseconds} ms${read}`,
  ].join(' | ');
}
