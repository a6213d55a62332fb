import { useRef } from 'preact/hooks';
import { t, wholeNumber } from '@/lib/words';
import { ConfirmDialog } from './ConfirmDialog';
import { HistoryList, type HistoryListProps } from './HistoryList';
import { HistoryTools } from './HistoryTools';
import { Notice } from './Notice';

/** What the reader is asked before it is deleted. */
export type Deletion = 'selected' | 'shown' | 'all';

export interface HistoryProps extends Omit<HistoryListProps, 'count'> {
  /** `refused`: the history could not be read at all. */
  phase: 'loading' | 'ready' | 'refused';
  /** A search that goes on: `count` still grows. */
  counting: boolean;
  /** Visits that pass the filters, in all; null: not known. */
  count: number | null;
  text: string;
  /** Something narrows the list down. */
  filtered: boolean;
  asking: Deletion | null;
  /** True after a deletion or a correction that failed. */
  failed: boolean;
  onSearch(text: string): void;
  onAsk(what: Deletion): void;
  onAnswer(yes: boolean): void;
  onRetry(): void;
}

/** The history section. */
export function HistoryView(props: HistoryProps) {
  const { phase, count, selected, asking, filtered } = props;
  const search = useRef<HTMLInputElement>(null);
  if (phase === 'refused') {
    return (
      <Notice role="alert" title={t('history_refused')} text={t('history_refused_more')}>
        <button type="button" class="button" onClick={props.onRetry}>
          {t('history_retry')}
        </button>
      </Notice>
    );
  }
  return (
    <>
      <HistoryTools
        search={search}
        text={props.text}
        count={count}
        counting={props.counting}
        selected={selected.size}
        filtered={filtered}
        onSearch={props.onSearch}
        onAsk={props.onAsk}
      />
      {props.failed && (
        <p class="failed" role="alert">
          {t('history_failed')}
        </p>
      )}
      {phase === 'loading' && count === null && <p class="loading">{t('history_loading')}</p>}
      {count === 0 && <Empty filtered={filtered} />}
      {count !== null && count > 0 && <HistoryList {...props} count={count} />}
      {asking && (
        <ConfirmDialog
          title={t(`confirm_${asking}_title`)}
          text={t(`confirm_${asking}_more`, [wholeNumber(asking === 'selected' ? selected.size : (count ?? 0))])}
          onAnswer={(yes) => {
            // What asked has nothing left to delete, and can't keep the focus.
            if (yes) search.current?.focus();
            props.onAnswer(yes);
          }}
        />
      )}
    </>
  );
}

function Empty({ filtered }: { filtered: boolean }) {
  const what = filtered ? 'history_no_match' : 'history_empty';
  return <Notice title={t(what)} text={t(`${what}_more`)} />;
}
