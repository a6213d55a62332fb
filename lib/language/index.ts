/**
 * Room: language. Brings text into the one form that everything else reads, and names its language.
 * It must not know of pages, models or verdicts. Adding a detection language is one file, `CODE.language.ts`;
 * until the model's thresholds name it, its texts are not assessed.
 */
export { type CleanText, clean } from './clean';
export type { Language } from './define-language';
export { type Identification, identify } from './identify';
export { LANGUAGES } from './registry';
