/**
 * Room: report. Visits, articles and figures -> a file's text, one format a file (`NAME.format.ts`). Pure.
 * It must not read the history or write a file: it is given rows and gives text. Its words are handed to it.
 */
import type { ReportFormat } from './define-format';

const files = import.meta.glob<ReportFormat>('./*.format.ts', { eager: true, import: 'default' });

/** All formats, by id. */
export const formats: ReadonlyMap<string, ReportFormat> = new Map(
  Object.values(files).map((format) => [format.id, format]),
);

export { type ChosenSites, chooseSites } from './choose-sites';
export type { ReportFormat, ReportMaterial, ReportOptions, RowsFormat, RowsWriter } from './define-format';
export { BackupError, type BackupProblem, type BackupRows, readBackup } from './read-backup';
export type { ReportWord, Say } from './words';
