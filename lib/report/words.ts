/**
 * Every word that a report may say, in English. A page passes its own `say` for other languages, with these as keys of
 * `_locales` (`report_` + key); `$1`, `$2` stand for the values in order.
 */
export const ENGLISH = {
  title: 'What I read: a report by Headwater',
  made: 'Made on $1',
  range: 'Articles read from $1 to $2',
  caution:
    'These are estimates, not proof. A text that reads as machine-written can be by a person, and the other way round.',
  nothing: 'No articles in this range.',
  not_enough: 'not enough yet',
  summary: 'Summary',
  articles: 'Articles read',
  assessed: 'Assessed',
  ai: 'Known or likely AI',
  known: 'Verified, declared, with AI leftovers, or known by the reader',
  estimated: 'Estimated by the model',
  corrected: 'Estimate after the detector’s measured error is taken out',
  corrected_meaning:
    'The detector misses some AI texts and flags some others. Corrected for both (Rogan and Gladen, 1978), the share is $1 % (95 % interval $2 to $3 %).',
  interval: '95 % interval',
  share_of: '$1 of $2',
  over_time: 'Over time',
  period_day: 'Day',
  period_week: 'Week from',
  period_month: 'Month',
  chart: 'Share known or likely AI with its 95 % interval; the bars below count articles.',
  by_language: 'By language',
  language: 'Language',
  language_unknown: 'not identified',
  by_site: 'By site',
  site: 'Site',
  verdicts: 'Verdicts',
  verdict: 'Verdict',
  mix_verified: 'Signed as AI',
  mix_declared: 'Declared AI',
  mix_leftover: 'AI leftovers in the text',
  mix_likely_ai: 'Likely AI-generated',
  mix_unclear: 'Unclear',
  mix_no_strong_signs: 'No strong signs of AI',
  mix_not_assessed: 'Not assessed',
  mix_corrected_person: 'You know: a person wrote it',
  mix_corrected_ai: 'You know: AI wrote it',
  media: 'Pictures, sound and video',
  media_meaning: 'Findings about media on the page. They say nothing about the text.',
  newest: 'Newest articles',
  finding: 'Finding',
  date: 'Date',
  article: 'Article',
  model: 'Model and thresholds',
  models: 'Versions of model and thresholds',
  sites_left_out: '$1 more sites are not shown.',
} as const;

export type ReportWord = keyof typeof ENGLISH;

/** Says a word of the report in the reader's language. */
export type Say = (word: ReportWord, values?: readonly string[]) => string;

/** Says it in English. */
export const sayInEnglish: Say = (word, values = []) =>
  ENGLISH[word].replace(/\$([1-9])/g, (_, index: string) => values[Number(index) - 1] ?? '');
