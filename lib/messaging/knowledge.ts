import type { Claim, Correction, ReadArticle, Site, VerdictKind, Visit } from '@/lib/domain';
import type { FiguresOptions, Overview } from '@/lib/statistics';

/** Which part of the history; every field narrows it, none: all of it. */
export interface HistoryFilter {
  /** Matches title, URL and site, whatever the case. */
  text?: string | undefined;
  /** A site's `id`. */
  site?: string | undefined;
  /** ISO 639-1; null: visits whose language was not identified. */
  language?: string | null | undefined;
  /** Any of these verdicts; an empty list is no filter. */
  kinds?: readonly VerdictKind[] | undefined;
  /** From this moment on, in milliseconds since 1970. */
  from?: number | undefined;
  /** Before this moment. */
  to?: number | undefined;
}

/** Where a page of visits ended: give the last visit's to get the next page. */
export interface VisitCursor {
  visitedAt: number;
  id: string;
}

export interface VisitQuery extends HistoryFilter {
  /** Only visits before this moment. The cursor `after` is exact where several share a moment. */
  before?: number | undefined;
  after?: VisitCursor | undefined;
  /** Skips so many, for a list that is scrolled to any place. */
  offset?: number | undefined;
  /** At most this many; 2,000 is the most that is given. */
  limit?: number | undefined;
}

/** One stretch of a search, newest first: as much as was looked through in a moment. */
export interface SearchPart {
  /** The first of those that match, as many as were asked for. */
  visits: KeptVisit[];
  /** All that match in this stretch. */
  count: number;
  /** Where the next stretch begins; null: there is none. */
  after: VisitCursor | null;
}

/** A visit as the history keeps it. */
export interface KeptVisit extends Visit {
  siteId: string;
}

export interface ArticleQuery extends HistoryFilter {
  /** The last article's address of the page before; articles come sorted by address. */
  afterUrl?: string | undefined;
  limit?: number | undefined;
}

export interface FiguresRequest extends FiguresOptions {
  filter: HistoryFilter;
}

/** A site and how many different articles of it the history holds. */
export interface SiteCount {
  site: Site;
  articles: number;
}

/** How much room the history has; null where the browser does not say. */
export interface StorageRoom {
  visits: number;
  /** Bytes that Headwater uses of this browser's storage, model included. */
  usage: number | null;
  quota: number | null;
  /** The browser has promised not to clear it by itself. Ask for it in a page: `navigator.storage.persist()`. */
  persisted: boolean | null;
}

/** What became of the rows of one kind. */
export interface MergeCounts {
  new: number;
  same: number;
  /** Another content under the same name: the conflict rule decides. */
  conflicting: number;
  /** Of the conflicting ones, those in which the file's version is taken. */
  taken: number;
  invalid: number;
}

/** One row of a file that can't be taken, and why, for a person to read. */
export interface MergeProblem {
  /** Position in the file's list, from 1. */
  row: number;
  of: 'visits' | 'corrections';
  /** Code with its own sentence: `problem_` + it with `-` as `_`. */
  why: MergeProblemCode;
  /** The field at fault, where it is one. */
  field: string | null;
}

export type MergeProblemCode =
  | 'not-an-object'
  | 'missing'
  | 'wrong-type'
  | 'out-of-range'
  | 'not-a-web-address'
  | 'duplicate';

/** What a merge would do (dry run), or did. */
export interface MergePlan {
  visits: MergeCounts;
  corrections: MergeCounts;
  /** The first 20. */
  problems: MergeProblem[];
}

/** How far a dry run or a merge is: visits of the file gone through, of how many. */
export interface MergeProgress {
  done: number;
  of: number;
}

/** What the extension's own pages may ask of the history beyond the list. Refused to every other sender. */
export interface Knowledge {
  /** Everything that the dashboard shows of a range, in one reading of the history. */
  'history:figures'(request: FiguresRequest): Overview;
  /** Looks through a part of the history for a moment only: who no longer wants to know just asks no further. */
  'history:search'(query: VisitQuery): SearchPart;
  /** Articles with their visits in one, sorted by address. */
  'history:articles'(query: ArticleQuery): ReadArticle[];
  /** All sites, most articles first. */
  'history:sites'(): SiteCount[];
  /** Deletes for good what the filter names; an empty filter is refused. Answers how many visits went. */
  'history:delete-where'(filter: HistoryFilter): number;
  /** The reader's claims, those taken back left out unless asked for (a backup needs them). */
  'history:corrections'(query: { takenBack: boolean }): Correction[];
  /** Sets a claim, or takes it back with null. */
  'history:correct'(change: { url: string; claim: Claim | null }): Correction;
  'history:room'(): StorageRoom;
  /** Deletes what is older than the setting says, now; answers how many visits went. */
  'history:retain'(): number;
  /** Begins an import and answers its name; an import begun before is dropped. Nothing is changed until `commit`. */
  'import:begin'(): string;
  /** Hands over rows as they were read from the file; they are checked here. At most 2,000 of each kind a call. */
  'import:add'(rows: { name: string; visits: unknown[]; corrections: unknown[] }): void;
  /** Dry run: what `commit` would do. Null: still at it, ask again. */
  'import:plan'(name: string): MergePlan | null;
  /** Merges all rows in one transaction: all or nothing. Null: still at it, ask again. */
  'import:commit'(name: string): MergePlan | null;
  /** How far the dry run or the merge is; null: neither goes on. */
  'import:progress'(name: string): MergeProgress | null;
  /** Drops what waits, and ends a merge that goes on: the history is then as it was before. */
  'import:cancel'(name: string): void;
}
