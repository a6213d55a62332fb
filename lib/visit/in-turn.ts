/** What comes last for each name; a name without work is not in it. */
const last = new Map<string, Promise<unknown>>();

/**
 * Runs work of one name one after the other, in the order asked; work that fails does not stop the next.
 * In memory only: a service worker that dies takes the work and its queue with it.
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const mine = (last.get(name) ?? Promise.resolve()).then(work);
  const settled = mine
    .catch(() => {})
    .finally(() => {
      if (last.get(name) === settled) last.delete(name);
    });
  last.set(name, settled);
  return mine;
}
