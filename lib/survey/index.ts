/**
 * Room: survey. Answers what the extension's own pages ask of the history: lists, figures, changes, imports; and keeps it
 * no longer than the reader wants. It must not store anything itself: it asks the history, and statistics count.
 */
export { createAnswers } from './answers';
export { retain, retainDaily } from './retain';
