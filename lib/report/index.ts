/**
 * Room: report. Visits -> a file's text, one format a file (`NAME.format.ts`). Pure.
 * It must not read the history or write a file: it is given visits and gives text.
 */
import type { ReportFormat } from './define-format';

const files = import.meta.glob<ReportFormat>('./*.format.ts', { eager: true, import: 'default' });

/** All formats, by id. */
export const formats: ReadonlyMap<string, ReportFormat> = new Map(
  Object.values(files).map((format) => [format.id, format]),
);
