/**
 * Room: words. Every word of the interface, in the language that the reader chose, and numbers and dates in its manner.
 * It must not decide anything: it is told a verdict, a reason or a finding, and says it.
 */

export { sayCorrected, sayInterval, sayLanguage, sayOf, sayShare } from './figures';
export {
  currentLanguage,
  htmlDirection,
  htmlLang,
  interfaceLanguages,
  loadInterfaceLanguage,
  setInterfaceLanguage,
} from './language';
export { addWords, findingWords, languageOwnName } from './messages';
export {
  atMostPercent,
  clock,
  decimal,
  fileSize,
  languageName,
  longDay,
  moment,
  monthName,
  monthOf,
  nearestPercent,
  oneIn,
  percent,
  shortDay,
  shortMonth,
  weekdays,
  wholeNumber,
} from './numbers';
export {
  evidenceSentence,
  formatMeaning,
  formatName,
  ownProblemSentence,
  problemSentence,
  reasonSentence,
  reportWords,
  t,
  verdictMeaning,
  verdictWord,
} from './sentences';
