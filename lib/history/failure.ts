import Dexie from 'dexie';

/** Why a visit could not be written. */
export type WriteFailure = 'history-full' | 'history-refused';

/** Says in the history's own terms why a write failed: no room left, or no database to be had. */
export function failureOf(cause: unknown): WriteFailure {
  const names = [cause, (cause as { inner?: unknown } | null)?.inner].map((error) =>
    error instanceof Error || error instanceof DOMException ? error.name : '',
  );
  return names.some((name) => name === Dexie.errnames.QuotaExceeded || name === 'NS_ERROR_DOM_QUOTA_EXCEEDED')
    ? 'history-full'
    : 'history-refused';
}
