import type { Outcome, ReadArticle, Site } from '@/lib/domain';

/** Both ends of a 95 % interval, 0-1. */
export interface Interval {
  low: number;
  high: number;
}

/** How many of how many. `share` and `interval` are null where there are too few to name a percentage: "not enough yet". */
export interface Share {
  k: number;
  n: number;
  share: number | null;
  /** Wilson's score interval. */
  interval: Interval | null;
}

/** What becomes of an article in the figures: its verdict, or the reader's own word where there is one. */
export type Category = Outcome | 'corrected-person' | 'corrected-ai';

export type Mix = Record<Category, number>;

/** A count that a test set was measured by: `k` right ones of `n`. */
export interface Measured {
  k: number;
  n: number;
}

/** The detector's measured behaviour on one language. */
export interface DetectorError {
  /** Of `n` AI texts, `k` were called likely AI. */
  sensitivity: Measured;
  /** Of `n` human texts, `k` were not called likely AI. */
  specificity: Measured;
}

/**
 * By ISO 639-1 code, with the model and thresholds that were measured (`versionsText`). A language that is missing has no
 * correction, nor has what another model or other thresholds read.
 */
export type DetectorErrors = Record<string, DetectorError & { versions: string }>;

/** The estimated share after the detector's own error is taken out. */
export interface Prevalence {
  share: number;
  interval: Interval;
  /** Articles that it speaks of. */
  n: number;
}

/** A group of articles counted: all, a period's, a language's or a site's. */
export interface Figures {
  /** Different articles read. */
  articles: number;
  /** With any result: all but `not-assessed`, the reader's own word included. */
  assessed: number;
  mix: Mix;
  /** Everything known or likely to be AI, of all assessed: verified, declared, leftovers, likely, the reader's word. */
  ai: Share;
  /** Verified, declared, with leftovers of AI, and known by the reader, of all assessed: no estimate of the model's in it. */
  known: Share;
  /** Likely AI, of those that only the model speaks of: likely, unclear and no strong signs. */
  estimated: Share;
  /** `estimated`, corrected for the detector's error; null: error not known for a language in it, or too few. */
  corrected: Prevalence | null;
}

export type PeriodUnit = 'day' | 'week' | 'month';

/** The figures of one period. An article read in two periods counts in both, with the verdict it had in each. */
export interface PeriodFigures extends Figures {
  /** First day of the period, `YYYY-MM-DD`, in the reader's time zone. Weeks begin on Monday. */
  start: string;
}

export interface LanguageFigures extends Figures {
  /** Null: language not identified. */
  language: string | null;
}

export interface SiteFigures extends Figures {
  site: Site;
  /** Host names under which it was read, sorted. */
  hosts: string[];
  firstAt: number;
  lastAt: number;
  /** Model and threshold versions that made its verdicts, sorted: `headwater-1@0.1.0 2026-11`. */
  versions: string[];
}

export interface CalendarDay {
  /** `YYYY-MM-DD` in the reader's time zone. */
  day: string;
  articles: number;
  /** Known or likely AI among them. */
  ai: number;
}

/** Findings about pictures, sound and video, apart from the text's verdicts. */
export interface MediaFigures {
  /** Articles with any such finding. */
  articles: number;
  /** Articles by the finding's code, most first. */
  codes: { code: string; strength: string; articles: number }[];
}

/** What is counted and how. */
export interface FiguresOptions {
  unit: PeriodUnit;
  /** Articles below which no percentage is named, overall and for a language. Default 50. */
  minimum?: number;
  /** The same for a site and a period. Default 10. */
  siteMinimum?: number;
  /** Without it nothing is corrected. */
  errors?: DetectorErrors;
}

/** Everything that the dashboard shows of a range of the history. */
export interface Overview<Article = ReadArticle> extends Figures {
  unit: PeriodUnit;
  /** Articles below which no percentage was named: overall and for a language; for a site and a period. */
  minimum: number;
  siteMinimum: number;
  /** Time of the first and last reading counted; null: none. */
  firstAt: number | null;
  lastAt: number | null;
  /** Oldest first; periods without an article are left in, with zeros, so that a chart's axis is true (up to 4,000). */
  periods: PeriodFigures[];
  /** Most articles first. */
  languages: LanguageFigures[];
  /** Most articles first, at most 5,000. */
  sites: SiteFigures[];
  /** Sites beyond those. */
  sitesLeftOut: number;
  /** Days with an article, oldest first. */
  calendar: CalendarDay[];
  media: MediaFigures;
  /** The newest articles, at most 10. */
  newest: Article[];
  /** Sites with enough pages, by the interval's lower bound, highest first, at most 10. */
  mostAi: SiteFigures[];
  /** Sites with enough pages, by the interval's upper bound, lowest first, at most 10. */
  cleanest: SiteFigures[];
}
