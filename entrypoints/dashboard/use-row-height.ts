import { useEffect, useState } from 'preact/hooks';

/** The same widths as in `history.css`. */
const NARROW = '(max-width: 640px)';

/** Height of a row of the history in pixels: in a narrow window a row's parts lie below each other. */
export function useRowHeight(): number {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const look = () => setNarrow(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return narrow ? 124 : 68;
}
