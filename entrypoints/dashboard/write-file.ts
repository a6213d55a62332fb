import type { Correction, ReadArticle } from '@/lib/domain';
import { type HistoryFilter, type KeptVisit, sendMessage } from '@/lib/messaging';
import type { ReportFormat, ReportMaterial, ReportOptions, RowsWriter } from '@/lib/report';

const PAGE = 2_000;

/** How far a file has got: rows written. */
export type OnProgress = (done: number) => void;

/** Makes a file in one of the report formats, page by page, so that its length has no limit. Stops where `signal` says so. */
export async function writeFile(
  format: ReportFormat,
  filter: HistoryFilter,
  material: ReportMaterial,
  options: ReportOptions,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Blob> {
  if (format.of === 'figures') return new Blob([format.render(material, options)], { type: format.mime });
  const parts: Blob[] = [];
  // A blob each: the browser may keep them on disk, where one long text would have to stay in memory.
  const put = (text: string) => parts.push(new Blob([text]));
  if (format.of === 'visits')
    await putRows(format.open(material, options), visitPages(filter), put, onProgress, signal);
  else await putRows(format.open(material, options), articlePages(filter), put, onProgress, signal);
  return new Blob(parts, { type: format.mime });
}

async function putRows<Row>(
  writer: RowsWriter<Row>,
  pages: AsyncGenerator<Row[]>,
  put: (text: string) => void,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<void> {
  put(writer.head());
  let done = 0;
  for await (const rows of pages) {
    signal.throwIfAborted();
    put(writer.rows(rows));
    done += rows.length;
    onProgress(done);
  }
  signal.throwIfAborted();
  put(writer.tail());
}

/** Every visit that passes, page by page, newest first. */
export function visitPages(filter: HistoryFilter, limit = PAGE) {
  return pagesOf(limit, (last?: KeptVisit) =>
    sendMessage('history:list', { ...filter, limit, after: last && { visitedAt: last.visitedAt, id: last.id } }),
  );
}

/** Every article that passes, page by page, by address. */
export function articlePages(filter: HistoryFilter, limit = PAGE) {
  return pagesOf(limit, (last?: ReadArticle) =>
    sendMessage('history:articles', { ...filter, limit, afterUrl: last?.url }),
  );
}

/** Pages of a list, the next one asked for while the last is written. */
async function* pagesOf<Row>(limit: number, ask: (last?: Row) => Promise<Row[]>) {
  for (let coming: Promise<Row[]> | null = ask(); coming; ) {
    const page: Row[] = await coming;
    const last = page.at(-1);
    if (!last) return;
    coming = page.length < limit ? null : ask(last);
    // Failed while the page before is written: it is awaited, and so told, in its turn.
    coming?.catch(() => {});
    yield page;
  }
}

/** The reader's own words, those taken back too. */
export function allCorrections(): Promise<Correction[]> {
  return sendMessage('history:corrections', { takenBack: true });
}

/** Offers a file to the reader. */
export function saveFile(file: Blob, extension: string, name: string, now: Date = new Date()): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = `headwater-${name}-${now.toISOString().slice(0, 10)}.${extension}`;
  link.click();
  // The download has taken the address over by the next minute.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
