import { type Evidence, OWN_MODEL, type Verdict } from '@/lib/domain';
import { reasonSentence, t, verdictMeaning, verdictWord } from '@/lib/words';
import { CopyButton } from './CopyButton';
import { EvidenceList } from './EvidenceList';
import { type About, evidenceJson } from './evidence-json';
import { Facts } from './Facts';
import { PassageList } from './PassageList';
import { ResponseButton } from './ResponseButton';
import { ScoreStrip } from './ScoreStrip';
import { VerdictIcon } from './VerdictIcon';
import { kindOf, type ResultView } from './view';

/** What a reader can do with a result, beside reading it. */
export interface CardActions {
  /** Scrolls to a place on the page and points it out. */
  onShow?: ((place: number) => void) | undefined;
  /** Brings a passage of the text into view; says whether it was found. */
  onShowPassage?: ((excerpt: string) => boolean) | undefined;
  /** Fetches the page's own response once more, and checks it. */
  onCheckResponse?: (() => Promise<void>) | undefined;
}

interface Props extends CardActions {
  view: ResultView;
  /** Id for the verdict word, so that what surrounds the card can be labelled by it. */
  wordId?: string;
  /** The page that it speaks of, for the copy of its evidence; none: there is no copy. */
  about?: About | undefined;
}

/** One result in full: verdict, meaning, reasons, pictures, passages, how it came about. The same in page and popup. */
export function VerdictCard({ view, wordId, about, onShow, onShowPassage, onCheckResponse }: Props) {
  const kind = kindOf(view);
  const verdict = view.phase === 'done' ? view.verdict : null;
  const scored = verdict?.assessment.kind === 'scored' ? verdict.assessment : null;
  const media = verdict?.evidence.filter((finding) => finding.about === 'media') ?? [];
  return (
    <article class="card" data-kind={kind}>
      <header>
        <VerdictIcon kind={kind} size={24} />
        <h2 id={wordId}>{verdictWord(kind)}</h2>
      </header>
      <p class="meaning">{meaningOf(view)}</p>
      <Reasons view={view} onShow={onShow} />
      {scored && <p class="estimate">{t('card_estimate')}</p>}
      {media.length > 0 && <Pictures evidence={media} onShow={onShow} />}
      {scored && scored.passages.length > 0 && (
        <section>
          <h3>{t('card_passages')}</h3>
          <ScoreStrip passages={scored.passages} cell={scored.windowCell ?? scored.cell} />
          {verdict?.reason === 'passages-disagree' && (
            <PassageList passages={scored.passages} cell={scored.windowCell ?? scored.cell} onShow={onShowPassage} />
          )}
        </section>
      )}
      {verdict && <Facts verdict={verdict} />}
      {verdict && (about || onCheckResponse) && (
        <footer class="actions">
          {about && <CopyButton label={t('card_copy')} text={() => evidenceJson(about, verdict.evidence, verdict)} />}
          {onCheckResponse && <ResponseButton onCheck={onCheckResponse} />}
        </footer>
      )}
    </article>
  );
}

/** What the verdict means. Our measurements say nothing of a leftover or of a reader's own model: each has words of its own. */
function meaningOf(view: ResultView): string {
  const kind = kindOf(view);
  if (kind === 'likely-ai' && view.phase === 'done' && view.verdict.reason !== 'score-above')
    return t('meaning_likely_mark');
  if (view.phase === 'done' && view.verdict.versions.model.startsWith(OWN_MODEL)) {
    if (view.verdict.reason === 'own-model-uncalibrated') return t('meaning_own_uncalibrated');
    if (view.verdict.reason === 'score-above') return t('meaning_own_likely_ai');
  }
  return verdictMeaning(kind);
}

/** Reasons that come from the score, and so have a finding of their own. */
const FROM_SCORE = /^(?:score-|passages-disagree$|own-model-uncalibrated$)/;

/** Findings about pictures: a result of its own, which says nothing about the text. */
function Pictures({ evidence, onShow }: { evidence: readonly Evidence[]; onShow: CardActions['onShow'] }) {
  return (
    <section>
      <h3>{t('card_pictures')}</h3>
      <p class="note">{t('card_pictures_note')}</p>
      <EvidenceList evidence={evidence} onShow={onShow} />
    </section>
  );
}

function Reasons({ view, onShow }: { view: ResultView; onShow: CardActions['onShow'] }) {
  const verdict = view.phase === 'done' ? view.verdict : null;
  const reason = verdict ? verdict.reason : view.phase === 'failed' ? view.reason : null;
  const detail = verdict ? detailOf(verdict) : view.phase === 'failed' ? view.detail : null;
  const evidence = verdict?.evidence.filter((finding) => finding.about === 'text') ?? [];
  // The first finding of a scored text says what the reason would say: the reason speaks where no finding does.
  const leads =
    verdict?.assessment.kind === 'scored' && reason !== null && FROM_SCORE.test(reason) && evidence.length > 0;
  return (
    <section>
      <h3>{t('card_reasons')}</h3>
      {reason && !leads && <p class="reason">{reasonSentence(reason)}</p>}
      {evidence.length > 0 && <EvidenceList evidence={evidence} onShow={onShow} />}
      {detail && <p class="detail">{detail}</p>}
    </section>
  );
}

function detailOf({ assessment }: Verdict): string | null {
  return assessment.kind === 'unscored' ? assessment.detail : null;
}
