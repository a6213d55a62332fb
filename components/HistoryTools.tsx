import type { RefObject } from 'preact';
import { t, wholeNumber } from '@/lib/words';
import type { Deletion } from './HistoryView';

interface Props {
  search: RefObject<HTMLInputElement | null>;
  text: string;
  count: number | null;
  /** The count still grows. */
  counting: boolean;
  selected: number;
  filtered: boolean;
  onSearch(text: string): void;
  onAsk(what: Deletion): void;
}

/** Search and deletion, above the list. */
export function HistoryTools({ search, text, count, counting, selected, filtered, onSearch, onAsk }: Props) {
  return (
    <div class="tools">
      <input
        ref={search}
        type="search"
        class="field"
        value={text}
        placeholder={t('history_search')}
        aria-label={t('history_search')}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      {/* A count that still grows is not read out at every step; the last one is. */}
      <output aria-live={counting ? 'off' : 'polite'}>
        {count === null ? '' : t(counting ? 'history_counting' : 'history_count', [wholeNumber(count)])}
      </output>
      <button type="button" class="button" disabled={selected === 0} onClick={() => onAsk('selected')}>
        {t('history_delete_selected', [wholeNumber(selected)])}
      </button>
      {filtered && (
        <button type="button" class="button" disabled={!count || counting} onClick={() => onAsk('shown')}>
          {t('history_delete_shown', [wholeNumber(count ?? 0)])}
        </button>
      )}
      {!filtered && (
        <button type="button" class="button" disabled={!count} onClick={() => onAsk('all')}>
          {t('history_delete_all')}
        </button>
      )}
    </div>
  );
}
