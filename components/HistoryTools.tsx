import { t, wholeNumber } from '@/lib/words';

interface Props {
  text: string;
  count: number | null;
  selected: number;
  exporting: boolean;
  onSearch(text: string): void;
  onExport(): void;
  onDeleteSelected(): void;
  onDeleteAll(): void;
}

/** Search, export and deletion, above the list. */
export function HistoryTools(props: Props) {
  const { text, count, selected, exporting } = props;
  const empty = count === null || count === 0;
  return (
    <div class="tools">
      <input
        type="search"
        class="field"
        value={text}
        placeholder={t('history_search')}
        aria-label={t('history_search')}
        onInput={(event) => props.onSearch(event.currentTarget.value)}
      />
      <output>{count === null ? '' : t('history_count', [wholeNumber(count)])}</output>
      <button type="button" class="button" disabled={selected === 0} onClick={props.onDeleteSelected}>
        {t('history_delete_selected', [wholeNumber(selected)])}
      </button>
      <button type="button" class="button" disabled={empty || exporting} onClick={props.onExport}>
        {t(exporting ? 'history_exporting' : 'history_export')}
      </button>
      <button type="button" class="button" disabled={empty && text === ''} onClick={props.onDeleteAll}>
        {t('history_delete_all')}
      </button>
    </div>
  );
}
