import { defineMark } from './define-mark';
import { topNodes } from './json-ld-graph';
import type { MarkPage } from './mark-page';
import { mediaClaims, SCHEMA_CODES, textClaims } from './schema-claims';
import { ARTICLE, hasType, isNode, MEDIA, type Node, textsOf, valuesOf } from './schema-node';

const PICTURES = ['image', 'video', 'audio', 'associatedMedia', 'primaryImageOfPage', 'thumbnail'];

const plainTitle = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const plainAddress = (address: string) =>
  address.replace(/^https?:\/\/(?:www\.|m\.)?|[?#].*$|\/+$/gs, '').toLowerCase();

/** Says whether a node describes the article that is read, and not another one on the page. */
function concerns(node: Node, { document, article }: MarkPage, isOnly: boolean): boolean {
  const own = [document.URL, article.url].map(plainAddress);
  const addresses = ['url', '@id', 'mainEntityOfPage']
    .flatMap((key) => textsOf(node, key))
    .filter((address) => /^https?:/.test(address));
  if (addresses.some((address) => own.includes(plainAddress(address)))) return true;
  const title = plainTitle(article.title);
  const titles = ['headline', 'name'].flatMap((key) => textsOf(node, key)).map(plainTitle);
  if (title !== '' && titles.some((one) => one.length > 5 && (one.includes(title) || title.includes(one)))) return true;
  return isOnly && addresses.length === 0;
}

/** schema.org in JSON-LD: source type, status and author of the article; source type of its pictures. */
export default defineMark({
  id: 'json-ld',
  looksIn: 'markup',
  codes: SCHEMA_CODES,
  find(page) {
    const nodes = topNodes(page.document);
    const articles = nodes.filter((node) => hasType(node, ARTICLE));
    const named = articles.filter((node) => !hasType(node, /WebPage$/));
    const main = articles.filter((node) => concerns(node, page, named.length <= 1));
    // A node with nothing but an id points to the one that has the rest.
    const full = nodes.filter((node) => Object.keys(node).length > 1);
    const byId = new Map(full.flatMap((node) => textsOf(node, '@id').map((id): [string, Node] => [id, node])));
    const pictures = main.flatMap((node) => PICTURES.flatMap((key) => valuesOf(node, key))).filter(isNode);
    return [
      ...main.flatMap((node) => textClaims(node, byId)),
      ...[...pictures, ...nodes.filter((node) => hasType(node, MEDIA))].flatMap(mediaClaims),
    ];
  },
});
