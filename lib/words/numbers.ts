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

/** A rate as the N of "1 in N", rounded down so that "at most" stays true; null: no rate worth naming. */
export function oneIn(rate: number): string | null {
  return rate > 0 && rate < 1 ? wholeNumber(Math.floor(1 / rate)) : null;
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
