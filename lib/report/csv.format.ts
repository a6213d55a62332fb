import type { Visit } from '@/lib/domain';
import { defineFormat } from './define-format';

type Cell = string | number | null;

/** The columns in order; a reader of the file may rely on their names, and new ones come at the end. */
const COLUMNS: Record<string, (visit: Visit) => Cell> = {
  /** When the article was opened: ISO 8601, UTC. */
  visited_at: ({ visitedAt }) => new Date(visitedAt).toISOString(),
  url: ({ url }) => url,
  site: ({ site }) => site,
  title: ({ title }) => title,
  /** ISO 639-1, as identified; empty where it was not. */
  language: ({ language }) => language,
  /** `declared-ai`, `likely-ai`, `unclear`, `no-strong-signs` or `not-assessed`. */
  verdict: ({ kind }) => kind,
  /** Why the verdict is what it is, as a code. */
  reason: ({ reason }) => reason,
  /** Calibrated on a balanced set, 0-1; empty where the text was not scored. An estimate, not proof. */
  probability: ({ probability }) => probability,
  /** The model's raw score; empty where the text was not scored. */
  logit: ({ logit }) => logit,
  /** Length of the text in word pieces. */
  tokens: ({ tokens }) => tokens,
  /** Share of the text that was read, 0-1. */
  share_read: ({ share }) => share,
  /** Codes of the findings, strongest first, with their values: `windows-above(5,6); text-sampled(62)`. */
  evidence: ({ evidence }) => evidence.map(({ code, values }) => `${code}(${values.join(',')})`).join('; '),
  /** Which model and which thresholds made the verdict. */
  model: ({ versions }) => versions.model,
  thresholds: ({ versions }) => versions.thresholds,
  /** The visit's own id: the same in every export. */
  id: ({ id }) => id,
};

/** Spreadsheets run a cell that begins like this as a formula; some take the full-width signs too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function written(cell: Cell): string {
  if (cell === null) return '';
  // A number is never a formula, and an apostrophe would make a negative one text.
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly string[]) => `${cells.join(',')}\r\n`;

/** Comma-separated values, RFC 4180: one row a visit, CRLF, quotes where they are needed. */
export default defineFormat({
  id: 'csv',
  of: 'visits',
  extension: 'csv',
  mime: 'text/csv;charset=utf-8',
  open(_material, { byteOrderMark = false }) {
    const columns = Object.values(COLUMNS);
    return {
      head: () => (byteOrderMark ? '\uFEFF' : '') + line(Object.keys(COLUMNS)),
      rows: (visits) => visits.map((visit) => line(columns.map((column) => written(column(visit))))).join(''),
      tail: () => '',
    };
  },
});
