import type { Evidence, EvidenceStrength } from '@/lib/domain';
import type { PageReport } from '@/lib/messaging';

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);

const STRENGTHS: readonly unknown[] = [
  'verified',
  'declared',
  'strong',
  'weak',
  'context',
] satisfies EvidenceStrength[];

function isEvidence(value: unknown): value is Evidence {
  if (typeof value !== 'object' || value === null) return false;
  const { code, strength, about, values, quote, where = 'text', place = 0, credential } = value as Partial<Evidence>;
  const known = STRENGTHS.includes(strength) && (about === 'text' || about === 'media');
  // A page's script may find markup and words; a signed credential is only ever checked in the worker.
  const isPageSide =
    (where === 'markup' || where === 'text') && Number.isSafeInteger(place) && credential === undefined;
  return (
    known &&
    isPageSide &&
    strength !== 'verified' &&
    isText(code) &&
    isTextOrNull(quote) &&
    Array.isArray(values) &&
    values.every(isText)
  );
}

/**
 * Says whether a page's report has the shape it must have. A content script speaks for a page that may be hostile,
 * so nothing of it is used unchecked.
 */
export function isPageReport(value: unknown): value is PageReport {
  if (typeof value !== 'object' || value === null) return false;
  const { visitId, article, evidence } = value as Partial<PageReport>;
  if (!isText(visitId) || visitId.length > 64 || !Array.isArray(evidence) || !evidence.every(isEvidence)) return false;
  if (typeof article !== 'object' || article === null) return false;
  if (!isText(article.url) || !/^https?:/.test(article.url) || !URL.canParse(article.url)) return false;
  const { declaredLanguage, siteName, byline, publishedAt } = article;
  if (![declaredLanguage, siteName, byline, publishedAt].every(isTextOrNull) || !isText(article.title)) return false;
  if (typeof article.share !== 'number' || !(article.share > 0 && article.share <= 1)) return false;
  return Array.isArray(article.passages) && article.passages.every(isText);
}
