/**
 * Room: history. Stores, lists, deletes and merges visits; the only room that writes the database.
 * It must not judge a visit.
 *
 * Times are kept as the clock gave them. A clock that was moved back puts visits where it says they belong, among older
 * ones: nothing is lost or renamed, and the same order comes out of every list, export and merge.
 */
import { openDatabase } from './database';
import { createHistory } from './history';

export { openDatabase } from './database';
export { failureOf } from './failure';
export { createHistory, type History } from './history';
export { articleOf, storedOf, visitOf } from './visit-of';

/** The reader's history, in this browser's IndexedDB. Opened on first use. */
export const history = createHistory(openDatabase());
