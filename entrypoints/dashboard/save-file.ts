import type { Visit } from '@/lib/domain';
import { formats } from '@/lib/report';

/** Offers visits to the reader as a file in one of the report formats. */
export function saveFile(visits: readonly Visit[], formatId: string, now: Date = new Date()): void {
  const format = formats.get(formatId);
  if (!format) throw new Error(`no format ${formatId}`);
  const url = URL.createObjectURL(new Blob([format.render(visits, { byteOrderMark: true })], { type: format.mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `headwater-${now.toISOString().slice(0, 10)}.${format.extension}`;
  link.click();
  // The download has taken the address over by the next minute.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
