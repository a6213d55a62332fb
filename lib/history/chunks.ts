/** Rows that one request to the database takes at once. */
export const CHUNK = 2000;

/** Cuts a list into pieces that one request to the database can take. */
export function* chunks<T>(list: readonly T[], size = CHUNK): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
