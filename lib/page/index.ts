/**
 * Room: page. One view of a page, from the first look to the badge: when to look, what to ask, what to show.
 *
 * It must not read the page's text itself (extract does), judge it, or let any exception reach the page.
 */
export type { PageBadge, PageDeps, PageView } from './deps';
export { showPassage } from './show-passage';
export { watchPage } from './watch-page';
