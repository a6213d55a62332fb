/** What the reader chose about a file. */
export interface ExportChoice {
  /** A format's id. */
  format: string;
  byteOrderMark: boolean;
  hideTitles: boolean;
  /** Language of a report: a folder name in `_locales`. */
  language: string;
  /** Lists: the least lower bound of a site's interval, 0-1, and the least number of its assessed articles. */
  threshold: number;
  minimumPages: number;
  /** Lists: ids of sites that the reader took off. */
  without: readonly string[];
  /** Lists: sites of many authors too. */
  popular: boolean;
}

export type ExportOption = Exclude<keyof ExportChoice, 'format'>;

export const GROUPS = ['data', 'report', 'list', 'corpus'] as const;

/** A format as it is offered. */
export interface Offered {
  id: string;
  extension: string;
  group: (typeof GROUPS)[number];
}

const LIST: readonly ExportOption[] = ['threshold', 'minimumPages', 'without', 'popular'];
const CORPUS: readonly ExportOption[] = ['threshold', 'minimumPages'];
const REPORT: readonly ExportOption[] = ['hideTitles', 'language'];

/** Formats that have options or a group of their own; any other is plain data. */
const FORMATS: Record<string, { group: Offered['group']; options: readonly ExportOption[] }> = {
  csv: { group: 'data', options: ['byteOrderMark'] },
  html: { group: 'report', options: REPORT },
  markdown: { group: 'report', options: REPORT },
  ublacklist: { group: 'list', options: LIST },
  ubo: { group: 'list', options: LIST },
  hosts: { group: 'list', options: LIST },
  'corpus-exclude': { group: 'corpus', options: CORPUS },
  'corpus-include': { group: 'corpus', options: CORPUS },
};

/** The order in which formats are offered; any other comes last. */
const ORDER = ['csv', 'json', 'ndjson', ...Object.keys(FORMATS)];

/** Formats as they are offered, group by group. */
export function offered(formats: Iterable<Pick<Offered, 'id' | 'extension'>>): Offered[] {
  const rank = (id: string) => (ORDER.indexOf(id) + ORDER.length + 1) % (ORDER.length + 1);
  return [...formats]
    .map(({ id, extension }) => ({ id, extension, group: groupOf(id) }))
    .sort((a, b) => rank(a.id) - rank(b.id));
}

/** Where a format stands among those offered. */
export function groupOf(id: string): Offered['group'] {
  return FORMATS[id]?.group ?? 'data';
}

/** Which options a format takes. */
export function optionsOf(id: string): readonly ExportOption[] {
  return FORMATS[id]?.options ?? [];
}
