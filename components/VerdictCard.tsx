import type { Evidence, Verdict } from '@/lib/domain';
import { reasonSentence, t, verdictMeaning, verdictWord } from '@/lib/words';
import { CopyButton } from './CopyButton';
import { EvidenceList } from './EvidenceList';
import { type About, evidenceJson } from './evidence-json';
import { Facts } from './Facts';
import { ResponseButton } from './ResponseButton';
import { ScoreStrip } from './ScoreStrip';
import { VerdictIcon } from './VerdictIcon';
import { kindOf, type ResultView } from './view';

/** What a reader can do with a result, beside reading it. */
export interface CardActions {
  /** Scrolls to a place on the page and points it out. */
  onShow?: ((place: number) => void) | undefined;
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
export function VerdictCard({ view, wordId, about, onShow, onCheckResponse }: Props) {
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
      <p class="meaning">{verdictMeaning(kind)}</p>
      <Reasons view={view} onShow={onShow} />
      {scored && <p class="estimate">{t('card_estimate')}</p>}
      {media.length > 0 && <Pictures evidence={media} onShow={onShow} />}
      {scored && scored.passages.length > 0 && (
        <section>
          <h3>{t('card_passages')}</h3>
          <ScoreStrip passages={scored.passages} cell={scored.cell} />
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
  const leads = verdict?.assessment.kind === 'scored' && reason?.startsWith('score-') && evidence.length > 0;
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
