import { htmlLang } from './language';

/** A whole number with the language's separators. */
export function wholeNumber(value: number): string {
  return new Intl.NumberFormat(htmlLang(), { maximumFractionDigits: 0 }).format(value);
}

/** A share (0-1) as whole per cents without the sign; never rounded up to 100 or down to 0. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return '<1';
  return String(share < 1 ? Math.floor(share * 100) : 100);
}

/** A share (0-1) as the nearest whole per cents, for figures with an interval beside them; never all or nothing by rounding. */
export function nearestPercent(share: number): string {
  if (share > 0 && share < 0.005) return '<1';
  if (share < 1 && share >= 0.995) return '>99';
  return String(Math.round(share * 100));
}

/** A rate as the N of "1 in N", rounded down so that "at most" stays true; null: no rate worth naming. */
export function oneIn(rate: number): string | null {
  return rate > 0 && rate < 1 ? wholeNumber(Math.floor(1 / rate)) : null;
}

/** A share as per cents with one digit, rounded up, so that "at most" stays true. */
export function atMostPercent(share: number): string {
  // A product of binary fractions can lie a hair above the tenth that is meant.
  return new Intl.NumberFormat(htmlLang(), { maximumFractionDigits: 1 }).format(Math.ceil(share * 1000 - 1e-9) / 10);
}

/** A language code in words; null where it is unknown. */
export function languageName(code: string | null): string | null {
  if (!code) return null;
  try {
    return new Intl.DisplayNames([htmlLang()], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A day in words, such as "Monday, 3 March 2025". */
export function longDay(time: number): string {
  return new Intl.DateTimeFormat(htmlLang(), { dateStyle: 'full' }).format(time);
}

/** The time of day. */
export function clock(time: number): string {
  return new Intl.DateTimeFormat(htmlLang(), { timeStyle: 'short' }).format(time);
}

/** A number as it is, with so many digits after the point at most. */
export function decimal(value: number, digits = 2): string {
  return new Intl.NumberFormat(htmlLang(), { maximumFractionDigits: digits }).format(value);
}

/** A day without its weekday, such as "3 March 2025" in the language's manner; short in a narrow place. */
export function shortDay(time: number, width: 'full' | 'axis' = 'full'): string {
  const form: Intl.DateTimeFormatOptions =
    width === 'axis' ? { day: 'numeric', month: 'short' } : { day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(htmlLang(), form).format(time);
}

/** A month of the reader's clock, such as "March 2025". */
export function shortMonth(time: number): string {
  return new Intl.DateTimeFormat(htmlLang(), { month: 'short', year: 'numeric' }).format(time);
}

/** A month's name; January is called by its year. */
export function monthName(time: number): string {
  const form = new Date(time).getMonth() === 0 ? ({ year: 'numeric' } as const) : ({ month: 'short' } as const);
  return new Intl.DateTimeFormat(htmlLang(), form).format(time);
}

/** A written month (`2025-03`) or year (`2025`) in words. */
export function monthOf(written: string): string {
  const [year = '', month] = written.split('-');
  return month === undefined ? year : shortMonth(new Date(Number(year), Number(month) - 1, 15).getTime());
}

/** Names of the days of the week, Monday first, short. */
export function weekdays(): string[] {
  const format = new Intl.DateTimeFormat(htmlLang(), { weekday: 'short' });
  // 3 March 2025 was a Monday.
  return Array.from({ length: 7 }, (_, at) => format.format(new Date(2025, 2, 3 + at, 12)));
}

/** A size in bytes, in the unit that suits it. */
export function fileSize(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const form = { style: 'unit', unit: units[step] ?? 'byte', maximumFractionDigits: step < 2 ? 0 : 1 } as const;
  return new Intl.NumberFormat(htmlLang(), form).format(bytes / 1000 ** step);
}

/** A moment of an ISO 8601 text, to the minute; the text itself where it is none. */
export function moment(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return new Intl.DateTimeFormat(htmlLang(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
