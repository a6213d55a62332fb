import { OWN_MODEL, type Verdict } from '@/lib/domain';
import { reasonSentence, t, verdictMeaning, verdictWord } from '@/lib/words';
import { EvidenceList } from './EvidenceList';
import { Facts } from './Facts';
import { PassageList } from './PassageList';
import { ScoreStrip } from './ScoreStrip';
import { VerdictIcon } from './VerdictIcon';
import { kindOf, type ResultView } from './view';

interface Props {
  view: ResultView;
  /** Id for the verdict word, so that what surrounds the card can be labelled by it. */
  wordId?: string;
  /** Brings a passage into view in the page, where the card lies in it; says whether it was found. */
  onShow?: ((excerpt: string) => boolean) | undefined;
}

/** One result in full: verdict, meaning, reasons, passages, how it came about. The same in page and popup. */
export function VerdictCard({ view, wordId, onShow }: Props) {
  const kind = kindOf(view);
  const verdict = view.phase === 'done' ? view.verdict : null;
  const scored = verdict?.assessment.kind === 'scored' ? verdict.assessment : null;
  return (
    <article class="card" data-kind={kind}>
      <header>
        <VerdictIcon kind={kind} size={24} />
        <h2 id={wordId}>{verdictWord(kind)}</h2>
      </header>
      <p class="meaning">{meaningOf(view)}</p>
      <Reasons view={view} />
      {scored && <p class="estimate">{t('card_estimate')}</p>}
      {scored && scored.passages.length > 0 && (
        <section>
          <h3>{t('card_passages')}</h3>
          <ScoreStrip passages={scored.passages} cell={scored.windowCell ?? scored.cell} />
          {verdict?.reason === 'passages-disagree' && (
            <PassageList passages={scored.passages} cell={scored.windowCell ?? scored.cell} onShow={onShow} />
          )}
        </section>
      )}
      {verdict && <Facts verdict={verdict} />}
    </article>
  );
}

/** What the verdict means. Our measurements say nothing of a reader's own model, so its score has words of its own. */
function meaningOf(view: ResultView): string {
  const kind = kindOf(view);
  if (view.phase === 'done' && view.verdict.versions.model.startsWith(OWN_MODEL)) {
    if (view.verdict.reason === 'own-model-uncalibrated') return t('meaning_own_uncalibrated');
    if (view.verdict.reason === 'score-above') return t('meaning_own_likely_ai');
  }
  return verdictMeaning(kind);
}

/** Reasons that come from the score, and so have a finding of their own. */
const FROM_SCORE = /^(?:score-|passages-disagree$|own-model-uncalibrated$)/;

function Reasons({ view }: { view: ResultView }) {
  const verdict = view.phase === 'done' ? view.verdict : null;
  const reason = verdict ? verdict.reason : view.phase === 'failed' ? view.reason : null;
  const detail = verdict ? detailOf(verdict) : view.phase === 'failed' ? view.detail : null;
  const evidence = verdict?.evidence ?? [];
  // The first finding of a scored text says what the reason would say: the reason speaks where no finding does.
  const leads =
    verdict?.assessment.kind === 'scored' && reason !== null && FROM_SCORE.test(reason) && evidence.length > 0;
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
