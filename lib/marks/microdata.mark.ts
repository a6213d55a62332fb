import { defineMark } from './define-mark';
import { mediaClaims, SCHEMA_CODES, textClaims } from './schema-claims';
import { ARTICLE, hasType, MEDIA, type Node } from './schema-node';

const ITEM = '[itemscope][itemtype]';
const MOST = 500;

const typesOf = (item: Element) => ({ '@type': (item.getAttribute('itemtype') ?? '').split(/\s+/) });

function contentOf(element: Element): unknown {
  const text = (element.getAttribute('content') ?? element.getAttribute('href') ?? element.textContent).trim();
  if (!element.matches(ITEM)) return text;
  const name = element.querySelector('[itemprop~="name"]');
  return { ...typesOf(element), name: name ? contentOf(name) : text };
}

/** An item as JSON-LD would write it: its own properties, not those of items within it. */
function nodeOf(item: Element): Node {
  const node: Record<string, unknown[]> = typesOf(item);
  const wanted = ['digitalSourceType', 'creativeWorkStatus', 'aiDisclosure', 'author', 'creator', 'contributor'];
  for (const name of wanted) {
    node[name] = Array.from(item.querySelectorAll(`[itemprop~="${name}"]`))
      .slice(0, MOST)
      .filter((element) => element.parentElement?.closest('[itemscope]') === item)
      .map(contentOf);
  }
  return node;
}

/** The item around the article's text, or the only one within it. */
function articleItem(root: Element): Element | null {
  const isArticle = (item: Element) => hasType(typesOf(item), ARTICLE);
  for (let up = root.closest(ITEM); up; up = up.parentElement?.closest(ITEM) ?? null) if (isArticle(up)) return up;
  const [first, second] = Array.from(root.querySelectorAll(ITEM)).filter(isArticle);
  return first && !second ? first : null;
}

/** schema.org as microdata: the same claims as in JSON-LD, on the item around the article. */
export default defineMark({
  id: 'microdata',
  looksIn: 'markup',
  codes: SCHEMA_CODES,
  find({ root }) {
    const item = articleItem(root);
    if (item === null) return [];
    const pictures = Array.from(item.querySelectorAll(ITEM)).filter((one) => hasType(typesOf(one), MEDIA));
    const media = pictures.slice(0, MOST).flatMap((picture) => mediaClaims(nodeOf(picture)));
    return [...textClaims(nodeOf(item), new Map()), ...media];
  },
});
