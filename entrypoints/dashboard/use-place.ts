import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Place, readPlace, writePlace } from '@/components/dashboard/address';

/** The place that the address names, and the way to another. Sections make a step in the browser's own history; filters don't. */
export function usePlace(): [Place, (change: Partial<Place>) => void] {
  const [place, setPlace] = useState(() => readPlace(location.hash));
  useEffect(() => {
    const look = () => setPlace(readPlace(location.hash));
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  const go = useCallback((change: Partial<Place>) => {
    const next = { ...readPlace(location.hash), ...change };
    if (change.section) window.location.hash = writePlace(next);
    else {
      window.history.replaceState(null, '', writePlace(next));
      setPlace(next);
    }
  }, []);
  return [place, go];
}
