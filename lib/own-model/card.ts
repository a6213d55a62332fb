import type { Cell } from '@/lib/domain';
import { type OwnCard, ProblemError } from './own-model';

type Fields = Record<string, unknown>;

const BINS: readonly unknown[] = ['<150', '150-400', '400-1000', '>1000'] satisfies Cell['bin'][];
const LANGUAGES: readonly unknown[] = ['en', 'zh'] satisfies Cell['language'][];
const LONGEST_NAME = 100;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): value is number => isNumber(value) && Number.isInteger(value) && value >= 0;

/** A part that may be absent, and where it is there must be right. */
function optional<T>(fields: Fields, name: string, right: (value: unknown) => value is T): T | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  if (!right(value)) throw new ProblemError('bad-card', name);
  return value;
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME;
const isSize = (value: unknown): value is number => isCount(value) && value > 0;
const isLabel = (value: unknown): value is number | string => isCount(value) || typeof value === 'string';
const isHashes = (value: unknown): value is Record<string, string> =>
  isFields(value) && Object.values(value).every((hash) => typeof hash === 'string' && /^[\da-f]{64}$/i.test(hash));
const isLine = (value: unknown): boolean => isFields(value) && isNumber(value.slope) && isNumber(value.offset);
const isCalibration = (value: unknown): value is NonNullable<OwnCard['calibration']> =>
  isFields(value) && isLine(value.en) && isLine(value.zh);

function cellProblem(cell: unknown): string | null {
  if (!isFields(cell)) return 'not an object';
  const { language, bin, upper, lower, humans, flagged, flaggedAtMost } = cell;
  if (!LANGUAGES.includes(language) || !BINS.includes(bin)) return 'language or bin';
  if (![upper, lower].every((one) => one === null || isNumber(one))) return 'upper or lower';
  if (isNumber(upper) && isNumber(lower) && lower > upper) return 'lower above upper';
  if (!isCount(humans) || !isCount(flagged) || flagged > humans) return 'humans or flagged';
  if (!isNumber(flaggedAtMost) || flaggedAtMost < 0 || flaggedAtMost > 1) return 'flaggedAtMost';
  return humans > 0 && flaggedAtMost < flagged / humans ? 'flaggedAtMost below what was flagged' : null;
}

function thresholdsOf(fields: Fields): OwnCard['thresholds'] {
  const { thresholds } = fields;
  if (thresholds === undefined || thresholds === null) return null;
  if (!isFields(thresholds) || !isName(thresholds.version)) throw new ProblemError('bad-thresholds', 'version');
  if (!Array.isArray(thresholds.cells)) throw new ProblemError('bad-thresholds', 'cells');
  const cells: unknown[] = thresholds.cells;
  const seen = new Set<string>();
  cells.forEach((cell, at) => {
    const why = cellProblem(cell);
    if (why) throw new ProblemError('bad-thresholds', `cells[${at}]: ${why}`);
    // Checked by `cellProblem`.
    const { language, bin } = cell as Cell;
    if (seen.has(language + bin)) throw new ProblemError('bad-thresholds', `cells[${at}]: twice`);
    seen.add(language + bin);
  });
  // A list without cells is no calibration.
  return cells.length === 0 ? null : { version: thresholds.version, cells: cells as Cell[] };
}

/**
 * Reads a reader's `model.json`. Every part may be absent; one that is there must be right.
 *
 * @param text null: there is no such file
 * @throws {ProblemError} `not-json`, `bad-card` or `bad-thresholds`
 */
export function parseOwnCard(text: string | null): OwnCard {
  let fields: unknown = {};
  try {
    if (text !== null) fields = JSON.parse(text);
  } catch {
    throw new ProblemError('not-json', 'model.json');
  }
  if (!isFields(fields)) throw new ProblemError('bad-card', 'model.json');
  return {
    name: optional(fields, 'name', isName),
    version: optional(fields, 'version', isName),
    windowTokens: optional(fields, 'windowTokens', isSize),
    maxWindows: optional(fields, 'maxWindows', isSize),
    minTokens: optional(fields, 'minTokens', isSize),
    aiLabel: optional(fields, 'aiLabel', isLabel),
    calibration: optional(fields, 'calibration', isCalibration),
    thresholds: thresholdsOf(fields),
    files: optional(fields, 'files', isHashes) ?? {},
  };
}
