import type { Visit } from '@/lib/domain';
import { clock, languageName, reasonSentence, t, verdictWord } from '@/lib/words';
import { byDay } from './by-day';
import { VerdictIcon } from './VerdictIcon';

interface Props {
  visits: readonly Visit[];
  selected: ReadonlySet<string>;
  now: number;
  onSelect(id: string, on: boolean): void;
}

/** Visits by day, newest first. */
export function HistoryList({ visits, selected, now, onSelect }: Props) {
  return (
    <>
      {byDay(visits, now).map(({ name, visits: ofDay }) => (
        <section class="day" key={name}>
          <h2>{name}</h2>
          <ul>
            {ofDay.map((visit) => (
              <Row key={visit.id} visit={visit} on={selected.has(visit.id)} onSelect={onSelect} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Row({ visit, on, onSelect }: { visit: Visit; on: boolean; onSelect: Props['onSelect'] }) {
  const title = visit.title.trim() || t('history_untitled');
  const language = languageName(visit.language);
  const versions = [visit.versions.model, visit.versions.thresholds].filter(Boolean).join(', ');
  return (
    <li class="visit">
      <input
        type="checkbox"
        aria-label={t('history_select', [title])}
        checked={on}
        onChange={(event) => onSelect(visit.id, event.currentTarget.checked)}
      />
      <div class="what">
        <PageLink url={visit.url} title={title} />
        <p>
          <span>{visit.site}</span>
          {language && <span>{language}</span>}
          <time dateTime={new Date(visit.visitedAt).toISOString()}>{clock(visit.visitedAt)}</time>
        </p>
      </div>
      <p
        class="word"
        data-kind={visit.kind}
        title={[reasonSentence(visit.reason), versions].filter(Boolean).join('\n')}
      >
        <VerdictIcon kind={visit.kind} />
        {verdictWord(visit.kind)}
      </p>
    </li>
  );
}

/** A page's address may be anything (`javascript:` as well): only a web address becomes a link. */
function PageLink({ url, title }: { url: string; title: string }) {
  if (!/^https?:\/\//i.test(url)) return <span class="title">{title}</span>;
  return (
    <a class="title" href={url} target="_blank" rel="noopener noreferrer" title={url}>
      {title}
    </a>
  );
}
