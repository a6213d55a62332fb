/** Milliseconds of one turn: a browser ends a background whose answer takes minutes, whatever it is at. */
const TURN = 20_000;

/**
 * Lets a long piece of work be waited for in turns: each answers with the result or, after a while, with null, and then
 * is to be asked again. The work itself goes on between the turns, and is begun but once for each name; after the
 * background was ended in the middle, the next turn begins it anew.
 */
export function inTurns<T>(work: (name: string) => Promise<T>, turn = TURN): (name: string) => Promise<T | null> {
  const running = new Map<string, Promise<T>>();
  return async (name) => {
    const begun = running.get(name) ?? work(name);
    running.set(name, begun);
    // It may fail between two turns: the next one tells of it.
    begun.catch(() => {});
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), turn);
    });
    try {
      const result = await Promise.race([begun, end]);
      if (result !== null) running.delete(name);
      return result;
    } catch (cause) {
      running.delete(name);
      throw cause;
    } finally {
      clearTimeout(timer);
    }
  };
}
