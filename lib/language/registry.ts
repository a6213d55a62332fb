import type { Language } from './define-language';

const files = import.meta.glob<Language>('./*.language.ts', { eager: true, import: 'default' });

/** Every covered language, by its file. */
export const LANGUAGES: readonly Language[] = Object.values(files);
