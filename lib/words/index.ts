/**
 * Room: words. Every word of the interface, in the language that the reader chose, and numbers and dates in its manner.
 * It must not decide anything: it is told a verdict, a reason or a finding, and says it.
 */
export {
  currentLanguage,
  htmlDirection,
  htmlLang,
  interfaceLanguages,
  loadInterfaceLanguage,
  setInterfaceLanguage,
} from './language';
export { languageOwnName } from './messages';
export { clock, languageName, longDay, oneIn, percent, wholeNumber } from './numbers';
export { evidenceSentence, reasonSentence, t, verdictMeaning, verdictWord } from './sentences';
