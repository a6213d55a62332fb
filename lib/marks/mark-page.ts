import type { Article } from '@/lib/domain';
import { articleRoot } from './article-root';

/** What a mark may look at. It must not change any of it. */
export interface MarkPage {
  document: Document;
  article: Article;
  /** The innermost element that holds the article's text; the body where that can't be told. */
  root: Element;
  /** Host name and path, as in `news.example/2026/story`. */
  place: string;
}

/** Looks up where on a page its article stands. */
export function markPage(document: Document, article: Article): MarkPage {
  const { hostname, pathname } = URL.canParse(document.URL) ? new URL(document.URL) : { hostname: '', pathname: '' };
  const place = hostname === '' ? article.url.replace(/^\w+:\/\//, '') : hostname + pathname;
  return { document, article, root: articleRoot(document, article.passages), place };
}

/** The host of a page's place, without `www.`. */
export function hostOf({ place }: Pick<MarkPage, 'place'>): string {
  return place.replace(/[/:?#].*$/s, '').replace(/^www\./, '');
}
