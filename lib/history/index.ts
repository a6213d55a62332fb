/**
 * Room: history. Stores and lists visits; the only room that writes the database. It must not judge a visit.
 */
import { openDatabase } from './database';
import { createHistory } from './history';

export { openDatabase } from './database';
export { createHistory, failureOf, type History, visitOf } from './history';

/** The reader's history, in this browser's IndexedDB. Opened on first use. */
export const history = createHistory(openDatabase());
