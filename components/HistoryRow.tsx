import { type Claim, OWN_MODEL } from '@/lib/domain';
import type { KeptVisit } from '@/lib/messaging';
import { clock, languageName, reasonSentence, t, verdictWord } from '@/lib/words';
import { dayName } from './day-name';
import { PageLink } from './PageLink';
import { VerdictIcon } from './VerdictIcon';

interface Props {
  visit: KeptVisit;
  /** The first of its day in the list. */
  newDay: boolean;
  now: number;
  on: boolean;
  claim: Claim | null;
  onSelect(id: string, on: boolean): void;
  onClaim(url: string, claim: Claim | null): void;
}

/** One visit: when, what, the verdict given then, and the reader's own word. */
export function HistoryRow({ visit, newDay, now, on, claim, onSelect, onClaim }: Props) {
  const title = visit.title.trim() || t('history_untitled');
  const language = languageName(visit.language);
  const versions = [visit.versions.model, visit.versions.thresholds].filter(Boolean).join(', ');
  return (
    <div class="visit" data-new-day={newDay}>
      <input
        type="checkbox"
        aria-label={t('history_select', [title])}
        checked={on}
        onChange={(event) => onSelect(visit.id, event.currentTarget.checked)}
      />
      <time class="when" dateTime={new Date(visit.visitedAt).toISOString()}>
        <span>{dayName(visit.visitedAt, now)}</span>
        {clock(visit.visitedAt)}
      </time>
      <div class="what">
        <PageLink url={visit.url} title={title} language={visit.language} />
        <p>
          <span>{visit.siteId}</span>
          {language && <span>{language}</span>}
          {visit.versions.model.startsWith(OWN_MODEL) && <span>{t('history_own_model')}</span>}
        </p>
      </div>
      <div class="result">
        <p
          class="word"
          data-kind={visit.kind}
          title={[reasonSentence(visit.reason), versions].filter(Boolean).join('\n')}
        >
          <VerdictIcon kind={visit.kind} />
          {verdictWord(visit.kind)}
        </p>
        <select
          class="claim"
          data-claim={claim}
          aria-label={t('claim_label', [title])}
          value={claim ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onClaim(visit.url, value === 'person' || value === 'ai' ? value : null)
          }
        >
          <option value="">{t(claim ? 'claim_take_back' : 'claim_none')}</option>
          <option value="person">{t('claim_person')}</option>
          <option value="ai">{t('claim_ai')}</option>
        </select>
      </div>
    </div>
  );
}
