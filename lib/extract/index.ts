/**
 * Room: extract. Turns a page into an Article, or says that it holds none.
 *
 * It never changes the page: all work is done on a copy. It must not judge the text, name its language,
 * send it anywhere or store it.
 *
 * What it leaves out of the text, because nobody wrote it as part of the article, or somebody else did:
 * scripts and styles; navigation, headers and footers of the page, breadcrumbs, paging, tables of contents;
 * share bars, related links, newsletter boxes, advertisements, consent bars and dialogs; comment sections and
 * the later posts of a thread; code blocks and paragraphs that are code only; tables of data; figure captions;
 * forms and editable fields; pull quotes (`aside`) and block quotes of more than a sentence; lines about
 * copyright; and everything that a reader can't see. What it can't see: frames and closed or open shadow roots.
 */
export { plainAddress } from '@/lib/address';
export { type Found, findArticle } from './find-article';
