import { defineMark } from './define-mark';
import type { MarkPage } from './mark-page';
import { ARTICLE, judgeClaims, MEDIA, SCHEMA_CODES, sourceTypeLevel } from './schema-claims';

const ITEM = '[itemscope][itemtype]';
const MOST_PROPERTIES = 100;

const typesOf = (element: Element) => (element.getAttribute('itemtype') ?? '').split(/\s+/);
const isArticle = (element: Element) => typesOf(element).some((type) => ARTICLE.test(type));

/** The item around the article's text, or the only one within it. */
function articleItem({ root }: MarkPage): Element | null {
  for (let up = root.closest(ITEM); up; up = up.parentElement?.closest(ITEM) ?? null) if (isArticle(up)) return up;
  const [first, second] = Array.from(root.querySelectorAll(ITEM)).filter(isArticle);
  return first && !second ? first : null;
}

/** The elements that give a property of this item, not of one within it. */
function properties(item: Element, name: string): Element[] {
  return Array.from(item.querySelectorAll(`[itemprop~="${name}"]`))
    .slice(0, MOST_PROPERTIES)
    .filter((element) => element.parentElement?.closest('[itemscope]') === item);
}

function valueOf(element: Element): string {
  return (element.getAttribute('content') ?? element.getAttribute('href') ?? element.textContent ?? '').trim();
}

function makers(item: Element, property: string, role: 'author' | 'contributor') {
  return properties(item, property).map((element) => {
    const name = element.querySelector('[itemprop~="name"]') ?? element;
    return { role, name: valueOf(name), types: typesOf(element) };
  });
}

/** schema.org as microdata: the same claims as in JSON-LD, on the item around the article. */
export default defineMark({
  id: 'microdata',
  looksIn: 'markup',
  codes: SCHEMA_CODES,
  find(page) {
    const item = articleItem(page);
    if (item === null) return [];
    const found = judgeClaims({
      sourceTypes: properties(item, 'digitalSourceType').map(valueOf),
      statuses: properties(item, 'creativeWorkStatus').map(valueOf),
      disclosures: properties(item, 'aiDisclosure').map(valueOf),
      makers: [
        ...makers(item, 'author', 'author'),
        ...makers(item, 'creator', 'author'),
        ...makers(item, 'contributor', 'contributor'),
      ],
    });
    const pictures = Array.from(item.querySelectorAll(ITEM)).filter((one) =>
      typesOf(one).some((type) => MEDIA.test(type)),
    );
    const media = pictures
      .slice(0, MOST_PROPERTIES)
      .flatMap((picture) => properties(picture, 'digitalSourceType').map(valueOf))
      .find((value) => sourceTypeLevel(value));
    return media === undefined ? found : [...found, { code: 'structured-data-media', quote: media }];
  },
});
