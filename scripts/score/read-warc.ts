import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { WARCParser } from 'warcio';
import { decodePage, readHtml } from './read-html';
import type { TextItem } from './text-item';

/** Longer answers are no articles; they are passed over without being held. */
const LONGEST = 20_000_000;

/** The bytes of an archive, unpacked, as long as they are one: the library takes anything, and stops without a word. */
async function* archiveBytes(file: string): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(file);
  // Streams pass errors on by themselves only in a pipeline; a gzip that breaks off is an error of its own.
  const bytes: AsyncIterable<Uint8Array> = file.toLowerCase().endsWith('.gz') ? packed.pipe(createGunzip()) : packed;
  let end = '';
  let begun = false;
  for await (const chunk of bytes) {
    if (!begun && !new TextDecoder('latin1').decode(chunk).startsWith('WARC/'))
      throw new Error('this is no web archive');
    begun = true;
    end = (end + new TextDecoder('latin1').decode(chunk.subarray(-4))).slice(-4);
    yield chunk;
  }
  if (end !== '\r\n\r\n') throw new Error('the archive breaks off');
}

/**
 * Articles of a web archive (WARC, plain or gzip): every whole HTML answer with status 200. Other records are passed over.
 * An archive that breaks off ends with an error; what came before counts.
 */
export async function* readWarc(file: string, id: string): AsyncGenerator<TextItem> {
  try {
    for await (const record of new WARCParser(archiveBytes(file))) {
      const url = record.warcTargetURI;
      const type = record.httpHeaders?.headers.get('content-type') ?? '';
      if (record.warcType !== 'response' || !url || record.httpHeaders?.statusCode !== 200) continue;
      if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type) || record.warcContentLength > LONGEST) continue;
      const bytes = await record.readFully(true);
      yield readHtml(url, decodePage(bytes, type), url, Date.parse(record.warcDate ?? '') || 0);
    }
  } catch (cause) {
    yield { id, error: cause instanceof Error ? cause.message : String(cause) };
  }
}
