import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Place } from '@/components/dashboard/address';
import { type Deletion, HistoryView } from '@/components/HistoryView';
import type { Claim } from '@/lib/domain';
import { type HistoryFilter, sendMessage } from '@/lib/messaging';
import { useClaims } from './use-claims';
import { useRowHeight } from './use-row-height';
import { useVisits } from './use-visits';

interface Props {
  place: Place;
  filter: HistoryFilter;
  /** Grows when the history has changed. */
  changes: number;
  onPlace(change: Partial<Place>): void;
}

/** Milliseconds of stillness before a search is asked. */
const STILL = 250;
const NONE: ReadonlySet<string> = new Set();

/** Wires the list of visits. */
export function HistorySection({ place, filter, changes, onPlace }: Props) {
  const visits = useVisits(filter, changes);
  const [claims, claim] = useClaims(changes);
  const row = useRowHeight();
  const [now] = useState(Date.now);
  const [text, setText] = useState(place.text);
  const [selected, setSelected] = useState(NONE);
  const [asking, setAsking] = useState<Deletion | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => setText(place.text), [place.text]);
  useEffect(() => {
    if (text === place.text) return;
    const timer = setTimeout(() => onPlace({ text }), text === '' ? 0 : STILL);
    return () => clearTimeout(timer);
  }, [text, place.text, onPlace]);
  // What can't be seen must not be deleted with the rest.
  useEffect(() => setSelected(NONE), [filter]);

  const attempt = useCallback(async (act: () => Promise<unknown>) => {
    setFailed(false);
    await act().catch(() => setFailed(true));
  }, []);

  const remove = (what: Deletion) =>
    attempt(async () => {
      if (what === 'all') await sendMessage('history:clear');
      else if (what === 'shown') await sendMessage('history:delete-where', filter);
      else await sendMessage('history:delete', [...selected]);
      setSelected(NONE);
      visits.reload();
    });

  const onSelect = useCallback(
    (id: string, on: boolean) =>
      setSelected((now) => new Set(on ? [...now, id] : [...now].filter((other) => other !== id))),
    [],
  );
  const onClaim = useCallback(
    (url: string, said: Claim | null) => void attempt(() => claim(url, said)),
    [attempt, claim],
  );

  return (
    <HistoryView
      {...visits}
      row={row}
      claims={claims}
      text={text}
      filtered={Object.keys(filter).length > 0}
      selected={selected}
      asking={asking}
      failed={failed}
      now={now}
      onSearch={setText}
      onSelect={onSelect}
      onClaim={onClaim}
      onAsk={setAsking}
      onAnswer={(yes) => {
        setAsking(null);
        if (yes && asking) void remove(asking);
      }}
      onRetry={visits.reload}
    />
  );
}
