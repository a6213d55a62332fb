import type { Article, Evidence } from '@/lib/domain';
import type { Mark } from './define-mark';
import { type MarkPage, markPage } from './mark-page';
import { MARKS } from './registry';

const LONGEST_QUOTE = 160;

/** What one mark found, as evidence. A mark that breaks on a page has found nothing there, and stops no other. */
export function evidenceOf(mark: Mark, page: MarkPage): Evidence[] {
  try {
    return mark.find(page).flatMap(({ code, values = [], quote = null }) => {
      const worth = mark.codes[code];
      return worth ? [{ code, ...worth, values, quote: quote === null ? null : shortened(quote) }] : [];
    });
  } catch {
    return [];
  }
}

/**
 * All that a page says about its own making, each finding once. Never changes the page and never throws.
 *
 * @param doc the live page
 * @param article the article that was found in it
 */
export function findEvidence(doc: Document, article: Article): Evidence[] {
  try {
    const page = markPage(doc, article);
    const found = new Map<string, Evidence>();
    for (const evidence of MARKS.flatMap((mark) => evidenceOf(mark, page))) {
      if (!found.has(evidence.code)) found.set(evidence.code, evidence);
    }
    return [...found.values()];
  } catch {
    return [];
  }
}

function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  // Cut at a character, not in the middle of a pair.
  return line.length > LONGEST_QUOTE
    ? `${Array.from(line.slice(0, 2 * LONGEST_QUOTE))
        .slice(0, LONGEST_QUOTE)
        .join('')}…`
    : line;
}
