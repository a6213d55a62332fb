import { readLines } from '../json-lines';
import type { TextItem } from './text-item';

interface Row {
  id: unknown;
  text: string;
  url?: unknown;
  title?: unknown;
}

function parseRow(line: string): Row {
  const row: unknown = JSON.parse(line);
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new Error('the line is not a JSON object');
  const { id, text, ...rest } = row as Partial<Row>;
  if (id === undefined) throw new Error('the line has no "id"');
  if (typeof text !== 'string') throw new Error('the line has no "text", or it is not a string');
  return { ...rest, id, text };
}

function idOf(line: string): unknown {
  try {
    return JSON.parse(line)?.id ?? null;
  } catch {
    return null;
  }
}

/** Texts of a file of JSON lines, `{"id": ..., "text": "..."}`; `url` and `title` are used where they are texts. */
export async function* readJsonl(file: string, at: number): AsyncGenerator<TextItem> {
  for await (const line of readLines(file)) {
    try {
      const { id, text, url, title } = parseRow(line);
      yield {
        id,
        passages: [text],
        share: 1,
        url: typeof url === 'string' ? url : null,
        title: typeof title === 'string' ? title : '',
        at,
        page: false,
      };
    } catch (cause) {
      yield { id: idOf(line), error: cause instanceof Error ? cause.message : String(cause) };
    }
  }
}
