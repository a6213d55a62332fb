import type { Mark } from './define-mark';

const files = import.meta.glob<Mark>('./*.mark.ts', { eager: true, import: 'default' });

/** Every mark, by its file. */
export const MARKS: readonly Mark[] = Object.values(files);
