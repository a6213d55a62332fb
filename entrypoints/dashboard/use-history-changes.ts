import { useEffect, useState } from 'preact/hooks';
import { onHistoryChanged } from '@/lib/messaging';

/** Milliseconds for several changes to become one: a page that is read, an import, a deletion piece by piece. */
const STILL = 400;

/** A number that grows when the history has changed, in whatever page. A page out of sight looks when it is seen again. */
export function useHistoryChanges(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let timer = 0;
    let missed = false;
    const look = () => {
      timer = 0;
      missed = document.hidden;
      if (!missed) setChanges((now) => now + 1);
    };
    const end = onHistoryChanged(() => {
      timer ||= window.setTimeout(look, STILL);
    });
    const onSeen = () => {
      if (missed && !document.hidden) look();
    };
    document.addEventListener('visibilitychange', onSeen);
    return () => {
      end();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onSeen);
    };
  }, []);
  return changes;
}
