import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Claim } from '@/lib/domain';
import { sendMessage } from '@/lib/messaging';

/**
 * The reader's own words on articles, and the way to change one.
 *
 * @param changes grows when the history has changed
 */
export function useClaims(
  changes: number,
): [ReadonlyMap<string, Claim>, (url: string, claim: Claim | null) => Promise<void>] {
  const [claims, setClaims] = useState<ReadonlyMap<string, Claim>>(new Map());
  useEffect(() => {
    sendMessage('history:corrections', { takenBack: false }).then(
      (list) => setClaims(new Map(list.flatMap(({ url, claim }) => (claim ? [[url, claim] as const] : [])))),
      // Without them the list still shows all verdicts; the history itself says when it can't be read.
      () => {},
    );
  }, [changes]);
  const change = useCallback(async (url: string, claim: Claim | null) => {
    const kept = await sendMessage('history:correct', { url, claim });
    setClaims((now) => {
      const next = new Map(now);
      if (kept.claim) next.set(url, kept.claim);
      else next.delete(url);
      return next;
    });
  }, []);
  return [claims, change];
}
