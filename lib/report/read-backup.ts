import { BACKUP_VERSION } from './backup-head';

/** Why a file can't be read as a backup. Each has its own sentence in `_locales` (`problem_*`). */
export type BackupProblem = 'not-json' | 'not-a-backup' | 'newer-version' | 'too-large' | 'cut-short';

/** A file that is no backup, or a broken one. */
export class BackupError extends Error {
  readonly code: BackupProblem;
  constructor(code: BackupProblem) {
    super(code);
    this.code = code;
  }
}

/** Rows as they stand in the file, unchecked: the history checks each. */
export interface BackupRows {
  visits: unknown[];
  corrections: unknown[];
}

/** Rows handed over at once. */
const BATCH = 1000;
/** Longest line: far above any row, far below what would fill the memory. */
const LONGEST = 1_000_000;
/** A backup that another program wrote anew, without our lines, must be read as a whole: up to this many characters. */
const WHOLE = 64_000_000;

type Section = 'head' | 'corrections' | 'visits' | 'end';
const OPENS: Record<string, Section> = { '"corrections":[': 'corrections', '"visits":[': 'visits' };

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\n');
    begun.push(first);
    length += first.length;
    // Whether this long a line is allowed, the caller knows; a longer one nobody can want.
    if (length > WHOLE) throw new BackupError('too-large');
    for (const next of others) {
      yield begun.join('');
      begun = [next];
      length = next.length;
    }
  }
  if (length > 0) yield begun.join('');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackupError('not-json');
  }
}

function checkVersion(version: unknown): void {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw new BackupError('not-a-backup');
  if (version > BACKUP_VERSION) throw new BackupError('newer-version');
}

function own(value: object, name: string): unknown {
  // An object's own fields only: a file can name any.
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/** A backup as any other program would write it. */
function* rowsOfWhole(text: string): Generator<BackupRows> {
  const file = parse(text);
  if (typeof file !== 'object' || file === null || own(file, 'format') !== 'headwater-backup') {
    throw new BackupError('not-a-backup');
  }
  checkVersion(own(file, 'version'));
  const [visits, corrections] = [own(file, 'visits'), own(file, 'corrections') ?? []];
  if (!Array.isArray(visits) || !Array.isArray(corrections)) throw new BackupError('not-a-backup');
  for (let start = 0; start < Math.max(visits.length, corrections.length); start += BATCH) {
    yield { visits: visits.slice(start, start + BATCH), corrections: corrections.slice(start, start + BATCH) };
  }
}

/**
 * Reads a backup piece by piece: a file of a million visits is never held as a whole. The rows come unchecked.
 *
 * @param chunks the file's text in pieces of any length
 * @throws {BackupError} for a file that is none of ours or broken; rows that came before are then void
 */
export async function* readBackup(chunks: AsyncIterable<string>): AsyncGenerator<BackupRows> {
  let section: Section = 'head';
  let batch: BackupRows = { visits: [], corrections: [] };
  /** The whole text, once the first line shows that it is not in our lines. */
  let whole: string[] | null = null;
  let length = 0;
  let lines = 0;
  for await (const raw of linesOf(chunks)) {
    const line = raw.trim();
    lines += 1;
    if (lines === 1) {
      const head = /^\{"format":"headwater-backup","version":(\d{1,9}),$/.exec(line.replace(/^\uFEFF/, ''));
      if (head) {
        checkVersion(Number(head[1]));
        continue;
      }
      whole = [];
    }
    if (whole) {
      length += raw.length + 1;
      if (length > WHOLE) throw new BackupError('too-large');
      whole.push(raw);
      continue;
    }
    if (line.length > LONGEST) throw new BackupError('too-large');
    if (line === '') continue;
    const opened = Object.hasOwn(OPENS, line) ? OPENS[line] : undefined;
    if (section === 'head' && opened) section = opened;
    else if (line === '],' && section === 'corrections') section = 'head';
    else if (line === ']}' && section === 'visits') section = 'end';
    else if (section === 'corrections' || section === 'visits') batch[section].push(parse(line.replace(/,$/, '')));
    else throw new BackupError('not-json');
    if (batch.visits.length >= BATCH || batch.corrections.length >= BATCH) {
      yield batch;
      batch = { visits: [], corrections: [] };
    }
  }
  if (whole) yield* rowsOfWhole(whole.join('\n').replace(/^\uFEFF/, ''));
  else if (lines === 0) throw new BackupError('not-json');
  else if (section !== 'end') throw new BackupError('cut-short');
  else if (batch.visits.length + batch.corrections.length > 0) yield batch;
}
