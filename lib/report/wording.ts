import type { Interval, Share } from '@/lib/statistics';
import type { ReportOptions } from './define-format';
import { sayInEnglish } from './words';

/** Says words, numbers, shares and dates in the language of a report. */
export function wordingOf({ language = 'en', say = sayInEnglish, timeZone }: ReportOptions) {
  const zone = timeZone === undefined ? {} : { timeZone };
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...zone });
  // A period's first day is a name, not a moment.
  const dayDate = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const names = new Intl.DisplayNames([language], { type: 'language' });

  /** Whole per cents without the sign; never all or nothing by rounding. */
  function percent(share: number): string {
    if (share > 0 && share < 0.005) return '<1';
    if (share < 1 && share >= 0.995) return '>99';
    return String(Math.round(share * 100));
  }

  return {
    language,
    say,
    count: (value: number) => number.format(value),
    percent,
    share: ({ share }: Share) => (share === null ? say('not_enough') : `${percent(share)} %`),
    interval: (interval: Interval | null) =>
      interval === null ? '' : `${percent(interval.low)}–${percent(interval.high)} %`,
    date: (time: number) => date.format(time),
    period(start: string, unit: 'day' | 'week' | 'month'): string {
      const time = Date.parse(start);
      return unit === 'month' ? month.format(time) : dayDate.format(time);
    },
    languageName(code: string | null): string {
      if (code === null) return say('language_unknown');
      try {
        return names.of(code) ?? code;
      } catch {
        return code;
      }
    },
  };
}

export type Wording = ReturnType<typeof wordingOf>;
