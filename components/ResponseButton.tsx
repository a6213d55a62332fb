import { useState } from 'preact/hooks';
import { t } from '@/lib/words';

/** Asks the page's server once more, on the reader's click: what only a response can show is not in the page. */
export function ResponseButton({ onCheck }: { onCheck(): Promise<void> }) {
  const [state, setState] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle');
  const check = () => {
    setState('busy');
    onCheck().then(
      () => setState('done'),
      () => setState('failed'),
    );
  };
  if (state === 'done') return null;
  return (
    <>
      <button type="button" class="link" disabled={state === 'busy'} onClick={check}>
        {t(state === 'busy' ? 'card_checking' : 'card_check_response')}
      </button>
      <p class="note" role="status">
        {t(state === 'failed' ? 'card_check_failed' : 'card_check_response_note')}
      </p>
    </>
  );
}
