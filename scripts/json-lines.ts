import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/**
 * Yields the non-empty lines of a file, split at LF only. Node's readline also splits at U+2028 and U+2029, which
 * JSON allows inside a string, and so would cut records in two.
 *
 * @param path plain or `.gz`
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const bytes = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  bytes.setEncoding('utf8');
  let rest = '';
  for await (const chunk of bytes) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield line;
  }
  if (rest.trim() !== '') yield rest;
}
