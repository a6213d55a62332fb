import type { Correction, ReadArticle, Visit } from '@/lib/domain';
import type { Overview } from '@/lib/statistics';
import type { Say } from './words';

/** A form that the history can leave Headwater in. What it is made of decides which of the three it is. */
export type ReportFormat = RowsFormat<'visits', Visit> | RowsFormat<'articles', ReadArticle> | FiguresFormat;

interface Described {
  /** Its name in the list of formats: the file name without `.format.ts`. */
  id: string;
  /** Without the dot. */
  extension: string;
  mime: string;
}

/** A format with a row for each visit or article: written piece by piece, so that its length has no limit. */
export interface RowsFormat<Of extends string, Row> extends Described {
  of: Of;
  /** Begins a file. A pure function: the same rows in the same order give the same text. */
  open(material: ReportMaterial, options: ReportOptions): RowsWriter<Row>;
}

/** One file being written: `head`, then `rows` as often as there are any, then `tail`. */
export interface RowsWriter<Row> {
  head(): string;
  rows(rows: readonly Row[]): string;
  tail(): string;
}

/** A format made of the figures alone. */
export interface FiguresFormat extends Described {
  of: 'figures';
  render(material: ReportMaterial, options: ReportOptions): string;
}

/** What a format may need beside its rows. */
export interface ReportMaterial {
  /** Needed by formats of figures and by the corpus lists. */
  overview?: Overview;
  /** The backup wants those taken back too. */
  corrections?: readonly Correction[];
  /** When the report is made, in milliseconds since 1970; null leaves the date out. Backups never name it. */
  madeAt?: number | null;
}

export interface ReportOptions {
  /** csv: begin with a byte-order mark. Excel takes UTF-8 for another encoding without one. */
  byteOrderMark?: boolean;
  /** html, markdown: leave titles and addresses of single articles out. */
  hideTitles?: boolean;
  /** html, markdown: language tag for numbers and dates, and the file's `lang`. Default `en`. */
  language?: string;
  /** html, markdown: IANA name. Default: the reader's own. */
  timeZone?: string;
  /** html, markdown: says a word of the report in that language. Default: English. */
  say?: Say;
  /** Lists: a site is listed from this lower bound of its interval on, 0-1. Default 0.5. */
  threshold?: number;
  /** Lists: and from this many assessed articles on. Default 10. */
  minimumPages?: number;
  /** Lists: only these sites (ids), which still must pass; without it all sites that pass. */
  sites?: readonly string[];
  /** Lists: list sites of many authors or readers too. Default false: they are named in a comment only. */
  popular?: boolean;
}

/** Gives a format its type: `export default defineFormat({...})` in `NAME.format.ts`. */
export function defineFormat(format: ReportFormat): ReportFormat {
  return format;
}
