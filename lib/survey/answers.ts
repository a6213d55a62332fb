import { failureOf, type History } from '@/lib/history';
import type { FromOwnPages, StorageRoom } from '@/lib/messaging';
import { inTurns } from './in-turns';
import { overviewOf } from './overview';

type Asked = Extract<keyof FromOwnPages, `history:${string}` | `import:${string}`>;
/** What a page may ask of the history, and the function that answers. */
export type Answers = {
  [Name in Asked]: (...asked: Parameters<FromOwnPages[Name]>) => Promise<Awaited<ReturnType<FromOwnPages[Name]>>>;
};

/** Browsers differ in what they tell, and a worker may know less than a page. */
async function room(history: History, storage: Partial<StorageManager> | undefined): Promise<StorageRoom> {
  const estimate = await storage?.estimate?.().catch(() => null);
  return {
    visits: await history.count({}),
    usage: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    persisted: (await storage?.persisted?.().catch(() => null)) ?? null,
  };
}

/** A write that fails for want of room is told as that: pages know the sentence for `history-full`. */
async function saying<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (cause) {
    throw failureOf(cause) === 'history-full' ? new Error('history-full') : cause;
  }
}

/** What the answers need of the world; retention is the settings' matter. */
interface Surroundings {
  retain(): Promise<number>;
  now?: () => number;
  storage?: Partial<StorageManager> | undefined;
}

/** All answers of one history to the extension's own pages. */
export function createAnswers(
  history: History,
  { retain, now = Date.now, storage = globalThis.navigator?.storage }: Surroundings,
): Answers {
  const { imports } = history;
  return {
    'history:list': (query) => history.list(query),
    'history:search': (query) => history.search(query),
    'history:count': (filter) => history.count(filter),
    'history:articles': (query) => history.articles(query),
    'history:sites': () => history.siteCounts(),
    'history:figures': (request) => overviewOf(history, request),
    'history:delete': (ids) => history.delete(ids),
    'history:delete-where': (filter) => history.deleteWhere(filter),
    'history:clear': () => history.clear(),
    'history:corrections': (query) => history.corrections(query),
    'history:correct': ({ url, claim }) => saying(history.correct(url, claim, now())),
    'history:room': () => room(history, storage),
    'history:retain': () => retain(),
    'import:begin': () => saying(imports.begin(crypto.randomUUID())),
    'import:add': ({ name: of, ...rows }) => saying(imports.add(of, rows)),
    'import:plan': inTurns((of) => saying(imports.plan(of))),
    'import:commit': inTurns((of) => saying(imports.commit(of))),
    'import:progress': async (of) => imports.progress(of),
    'import:cancel': (of) => imports.cancel(of),
  };
}
