import { useState } from 'preact/hooks';
import { type HistoryProps, HistoryView } from '@/components/HistoryView';
import { allVisits } from '@/components/history-pages';
import { sendMessage } from '@/lib/messaging';
import { saveFile } from './save-file';
import { listVisits, useHistory } from './use-history';

/** Wires the history page to the history. */
export function App() {
  const [text, setText] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<HistoryProps['asking']>(null);
  const [exporting, setExporting] = useState(false);
  const [failed, setFailed] = useState(false);
  const history = useHistory(text);

  const attempt = async (act: () => Promise<unknown>) => {
    setFailed(false);
    await act().catch(() => setFailed(true));
  };

  const remove = (what: 'selected' | 'all') =>
    attempt(async () => {
      if (what === 'all') await sendMessage('history:clear');
      else await sendMessage('history:delete', [...selected]);
      setSelected(new Set());
      history.reload();
    });

  const exportAll = () =>
    attempt(async () => {
      setExporting(true);
      try {
        saveFile(await allVisits(listVisits, text), 'csv');
      } finally {
        setExporting(false);
      }
    });

  return (
    <HistoryView
      {...history}
      text={text}
      selected={selected}
      asking={asking}
      exporting={exporting}
      failed={failed}
      now={Date.now()}
      onSearch={(next) => {
        setText(next);
        // What can't be seen must not be deleted with the rest.
        setSelected(new Set());
      }}
      onSelect={(id, on) => setSelected((now) => new Set(on ? [...now, id] : [...now].filter((other) => other !== id)))}
      onMore={history.loadMore}
      onAsk={setAsking}
      onAnswer={(yes) => {
        setAsking(null);
        if (yes && asking) void remove(asking);
      }}
      onExport={exportAll}
      onRetry={history.reload}
    />
  );
}
