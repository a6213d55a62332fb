import type { Finding, Worth } from './define-mark';
import type { Level } from './disclosure-level';
import type { MarkPage } from './mark-page';

/** What an attribute can say of the element that it stands on. */
export type AttributeCode = `attribute-${Level | 'part' | 'media'}`;

export const ATTRIBUTE_CODES: Record<AttributeCode, Worth> = {
  'attribute-generated': { strength: 'declared', about: 'text' },
  'attribute-assisted': { strength: 'declared', about: 'text' },
  // A summary made by AI above an article is a part of the page, not the article.
  'attribute-part': { strength: 'context', about: 'text' },
  'attribute-media': { strength: 'declared', about: 'media' },
};

const MOST = 50;
const MEDIA = 'img,picture,video,audio,figure,svg,canvas';

/**
 * Reads an attribute that speaks of an element: around the article the nearest one counts; within it, one on most of
 * the text counts for the article, one on less for a part.
 *
 * @param selector elements that carry the attribute
 * @param levelOf what an element's attribute says; null: nothing
 */
export function attributeFindings(
  { root }: MarkPage,
  selector: string,
  levelOf: (element: Element) => { level: Level | null; quote: string },
): Finding<AttributeCode>[] {
  const around = root.closest(selector);
  if (around) {
    const { level, quote } = levelOf(around);
    if (level) return [{ code: `attribute-${level}`, quote, element: around }];
  }
  const whole = root.textContent.length;
  return Array.from(root.querySelectorAll(selector))
    .slice(0, MOST)
    .flatMap((element): Finding<AttributeCode>[] => {
      const { level, quote } = levelOf(element);
      if (level === null) return [];
      if (element.matches(MEDIA)) return [{ code: 'attribute-media', quote, element }];
      const isMost = element.textContent.length > whole / 2;
      return [{ code: isMost ? `attribute-${level}` : 'attribute-part', quote, element }];
    });
}
