/**
 * Room: language. Brings text into the one form that everything else reads, and names its language.
 * It must not know of pages, models or verdicts.
 */
export { type CleanText, clean } from './clean';
