import type { Verdict } from '@/lib/domain';
import { reasonSentence, t, verdictMeaning, verdictWord } from '@/lib/words';
import { EvidenceList } from './EvidenceList';
import { Facts } from './Facts';
import { ScoreStrip } from './ScoreStrip';
import { VerdictIcon } from './VerdictIcon';
import { kindOf, type ResultView } from './view';

interface Props {
  view: ResultView;
  /** Id for the verdict word, so that what surrounds the card can be labelled by it. */
  wordId?: string;
}

/** One result in full: verdict, meaning, reasons, passages, how it came about. The same in page and popup. */
export function VerdictCard({ view, wordId }: Props) {
  const kind = kindOf(view);
  const verdict = view.phase === 'done' ? view.verdict : null;
  const scored = verdict?.assessment.kind === 'scored' ? verdict.assessment : null;
  return (
    <article class="card" data-kind={kind}>
      <header>
        <VerdictIcon kind={kind} size={24} />
        <h2 id={wordId}>{verdictWord(kind)}</h2>
      </header>
      <p class="meaning">{verdictMeaning(kind)}</p>
      <Reasons view={view} />
      {scored && <p class="estimate">{t('card_estimate')}</p>}
      {scored && scored.passages.length > 0 && (
        <section>
          <h3>{t('card_passages')}</h3>
          <ScoreStrip passages={scored.passages} cell={scored.cell} />
        </section>
      )}
      {verdict && <Facts verdict={verdict} />}
    </article>
  );
}

function Reasons({ view }: { view: ResultView }) {
  const verdict = view.phase === 'done' ? view.verdict : null;
  const reason = verdict ? verdict.reason : view.phase === 'failed' ? view.reason : null;
  const detail = verdict ? detailOf(verdict) : view.phase === 'failed' ? view.detail : null;
  const evidence = verdict?.evidence ?? [];
  // The first finding of a scored text says what the reason would say: the reason speaks where no finding does.
  const leads = verdict?.assessment.kind === 'scored' && reason?.startsWith('score-') && evidence.length > 0;
  return (
    <section>
      <h3>{t('card_reasons')}</h3>
      {reason && !leads && <p class="reason">{reasonSentence(reason)}</p>}
      {evidence.length > 0 && <EvidenceList evidence={evidence} />}
      {detail && <p class="detail">{detail}</p>}
    </section>
  );
}

function detailOf({ assessment }: Verdict): string | null {
  return assessment.kind === 'unscored' ? assessment.detail : null;
}
