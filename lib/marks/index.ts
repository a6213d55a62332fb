/**
 * Room: marks. What a page says, or lets slip, about the making of its own text. One mark a file: `NAME.mark.ts`.
 *
 * A mark is a pure function of the page and its article. It must not change the page, ask the network, read an image's
 * bytes, or judge: what a finding is worth stands in the mark's table, and the ladder of verdicts decides.
 *
 * What says nothing is left alone: `ai-generated=false`, `ai-disclosure=none` and the like (a page's own praise), wishes about
 * training (`noai`, TDMRep), and the absence of any mark.
 */

export { articleRoot } from './article-root';
export type { Finding, Mark, Worth } from './define-mark';
export { defineMark } from './define-mark';
export { evidenceOf, findEvidence } from './find-evidence';
export type { MarkPage } from './mark-page';
export { MARKS } from './registry';
