import type { PageReport } from '@/lib/messaging';

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);

/**
 * Says whether a page's report has the shape it must have. A content script speaks for a page that may be hostile,
 * so nothing of it is used unchecked.
 */
export function isPageReport(value: unknown): value is PageReport {
  if (typeof value !== 'object' || value === null) return false;
  const { visitId, article, evidence } = value as Partial<PageReport>;
  if (!isText(visitId) || visitId.length > 64 || !Array.isArray(evidence)) return false;
  if (typeof article !== 'object' || article === null) return false;
  if (!isText(article.url) || !/^https?:/.test(article.url) || !URL.canParse(article.url)) return false;
  const { declaredLanguage, siteName, byline, publishedAt } = article;
  if (![declaredLanguage, siteName, byline, publishedAt].every(isTextOrNull) || !isText(article.title)) return false;
  if (typeof article.share !== 'number' || !(article.share > 0 && article.share <= 1)) return false;
  return Array.isArray(article.passages) && article.passages.every(isText);
}
