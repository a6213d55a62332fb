import type { Article } from '@/lib/domain';
import type { Material } from '@/lib/messaging';
import { articlePictures } from './article-pictures';
import type { Places } from './places';
import { signedTexts } from './signed-texts';

/**
 * What there is to check on a page beside its markup; null: nothing, and nothing that was left unchecked.
 *
 * @param root the element that holds the article's text
 */
export async function gatherMaterial(root: Element, article: Article, places: Places): Promise<Material | null> {
  const signed = signedTexts(root, article.passages);
  const { pictures, unchecked } = await articlePictures(root, places);
  if (!signed && pictures.length === 0 && Object.keys(unchecked).length === 0) return null;
  return {
    texts: signed?.texts ?? [],
    textPlace: signed ? places.add(signed.holder) : null,
    articleBytes: new TextEncoder().encode(seen(article.passages.join('\n'))).length,
    pictures,
    unchecked,
    page: null,
  };
}

/** A text without the characters that a credential is written in. */
const seen = (text: string) => text.replace(/\uFEFF|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu, '');

/** Material of nothing but what is given. */
export function only(part: Partial<Material>): Material {
  return { texts: [], textPlace: null, articleBytes: 0, pictures: [], unchecked: {}, page: null, ...part };
}
