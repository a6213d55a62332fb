import type { Interval, Prevalence, Share } from '@/lib/statistics';
import { languageName, nearestPercent, wholeNumber } from './numbers';
import { t } from './sentences';

/** "17 %", or "not enough yet" where there is too little to name a percentage. */
export function sayShare({ share }: Pick<Share, 'share'>): string {
  return share === null ? t('not_enough') : t('share_value', [nearestPercent(share)]);
}

/** "14–20 %"; a dash where there is none. */
export function sayInterval(interval: Interval | null): string {
  if (!interval) return t('no_figure');
  // Rounded as in the reports: the same figure must not be said in two ways.
  const [low, high] = [interval.low, interval.high].map((end) => String(Math.round(end * 100)));
  return t('share_interval', [low ?? '', high ?? '']);
}

/** "31 of 180". */
export function sayOf({ k, n }: Pick<Share, 'k' | 'n'>): string {
  return t('share_of', [wholeNumber(k), wholeNumber(n)]);
}

/** The corrected estimate in one sentence; where there is none, why not. */
export function sayCorrected(corrected: Prevalence | null, known: boolean): string {
  if (!corrected) return t(known ? 'corrected_too_few' : 'corrected_unknown');
  const { share, interval, n } = corrected;
  return t('corrected_sentence', [nearestPercent(share), wholeNumber(n), sayInterval(interval)]);
}

/** A language in words; a visit whose language was not identified has one too. */
export function sayLanguage(code: string | null): string {
  return languageName(code) ?? t('filter_language_none');
}
