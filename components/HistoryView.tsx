import type { Visit } from '@/lib/domain';
import { t, wholeNumber } from '@/lib/words';
import { ConfirmDialog } from './ConfirmDialog';
import { HistoryList } from './HistoryList';
import { HistoryTools } from './HistoryTools';
import { Mark } from './Mark';
import { Notice } from './Notice';

export interface HistoryProps {
  /** `refused`: the history could not be read at all. */
  phase: 'loading' | 'ready' | 'refused';
  visits: readonly Visit[];
  /** Visits that match the search, in all; null: not known. */
  count: number | null;
  more: boolean;
  text: string;
  selected: ReadonlySet<string>;
  asking: 'selected' | 'all' | null;
  exporting: boolean;
  /** True after a deletion or an export that failed. */
  failed: boolean;
  now: number;
  onSearch(text: string): void;
  onSelect(id: string, on: boolean): void;
  onMore(): void;
  onAsk(what: 'selected' | 'all'): void;
  onAnswer(yes: boolean): void;
  onExport(): void;
  onRetry(): void;
}

/** The history page. */
export function HistoryView(props: HistoryProps) {
  const { phase, visits, count, selected, asking } = props;
  return (
    <div class="sheet">
      <header class="head">
        <Mark size={32} />
        <h1>{t('history_title')}</h1>
        <p>{t('history_intro')}</p>
      </header>
      {phase === 'refused' ? (
        <Notice role="alert" title={t('history_refused')} text={t('history_refused_more')}>
          <button type="button" class="button" onClick={props.onRetry}>
            {t('history_retry')}
          </button>
        </Notice>
      ) : (
        <>
          <HistoryTools
            text={props.text}
            count={count}
            selected={selected.size}
            exporting={props.exporting}
            onSearch={props.onSearch}
            onExport={props.onExport}
            onDeleteSelected={() => props.onAsk('selected')}
            onDeleteAll={() => props.onAsk('all')}
          />
          {props.failed && (
            <p class="failed" role="alert">
              {t('history_failed')}
            </p>
          )}
          {visits.length === 0 && <Empty phase={phase} searched={props.text.trim() !== ''} />}
          <HistoryList visits={visits} selected={selected} now={props.now} onSelect={props.onSelect} />
          {props.more && (
            <button type="button" class="button more" onClick={props.onMore}>
              {t('history_more')}
            </button>
          )}
        </>
      )}
      {asking && (
        <ConfirmDialog
          title={t(`confirm_${asking}_title`)}
          text={t(`confirm_${asking}_more`, [wholeNumber(selected.size)])}
          onAnswer={props.onAnswer}
        />
      )}
    </div>
  );
}

function Empty({ phase, searched }: { phase: HistoryProps['phase']; searched: boolean }) {
  if (phase === 'loading') return <p class="loading">{t('history_loading')}</p>;
  const what = searched ? 'history_no_match' : 'history_empty';
  return <Notice title={t(what)} text={t(`${what}_more`)} />;
}
