import type { Article, Evidence } from '@/lib/domain';
import type { Mark } from './define-mark';
import { locate } from './locate';
import { type MarkPage, markPage } from './mark-page';
import { MARKS } from './registry';

const LONGEST_QUOTE = 160;

/** Gives a place on the page a number. */
export type Keep = (place: Element | Range) => number;

/** What one mark found, as evidence. A mark that breaks on a page has found nothing there, and stops no other. */
export function evidenceOf(mark: Mark, page: MarkPage, keep?: Keep): Evidence[] {
  try {
    return mark.find(page).flatMap(({ code, values = [], quote = null, element }) => {
      const worth = mark.codes[code];
      if (!worth) return [];
      const place = keep ? (element ?? (quote === null ? null : locate(page.root, quote))) : null;
      return [
        {
          code,
          ...worth,
          values,
          quote: quote === null ? null : shortened(quote),
          where: mark.looksIn,
          ...(keep && place ? { place: keep(place) } : {}),
        },
      ];
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
 * @param keep numbers the places where something was found, for a reader who wants to see them
 */
export function findEvidence(doc: Document, article: Article, keep?: Keep): Evidence[] {
  try {
    const page = markPage(doc, article);
    const found = new Map<string, Evidence>();
    for (const evidence of MARKS.flatMap((mark) => evidenceOf(mark, page, keep))) {
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
