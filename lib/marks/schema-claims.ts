import { isChatbot } from './chatbots';
import type { Finding, Worth } from './define-mark';
import { disclosureLevel, type Level } from './disclosure-level';
import { hasType, isNode, type Node, SOFTWARE, textsOf, valuesOf } from './schema-node';

/** What JSON-LD and microdata can both say in the words of schema.org. */
export type SchemaCode = `structured-data-${Level | 'chatbot' | 'software' | 'media'}`;

export const SCHEMA_CODES: Record<SchemaCode, Worth> = {
  'structured-data-generated': { strength: 'declared', about: 'text' },
  'structured-data-assisted': { strength: 'declared', about: 'text' },
  'structured-data-chatbot': { strength: 'declared', about: 'text' },
  // Wire feeds and publishing systems sign so too.
  'structured-data-software': { strength: 'weak', about: 'text' },
  'structured-data-media': { strength: 'declared', about: 'media' },
};

/**
 * A source type of the IPTC vocabulary or of schema.org's twin of it, as a level.
 * `algorithmicMedia` is a program without training data, `algorithmicallyEnhanced` a retouched picture: neither is AI.
 */
function sourceTypeLevel(value: string): Level | null {
  const name = /\w+$/
    .exec(value.trim())?.[0]
    .replace(/DigitalSource$/, '')
    .toLowerCase();
  if (name === 'trainedalgorithmicmedia') return 'generated';
  return name === 'compositewithtrainedalgorithmicmedia' || name === 'compositesynthetic' ? 'assisted' : null;
}

/** `AI-Generated`, `AI-Assisted`: not in the vocabulary of `creativeWorkStatus`, but in use. */
const statusLevel = (value: string) => (/^ai\b/i.test(value.trim()) ? disclosureLevel(value) : null);

function judgeMaker(maker: unknown, byId: ReadonlyMap<string, Node>, helped: boolean): Finding<SchemaCode>[] {
  const node = isNode(maker) ? (byId.get(textsOf(maker, '@id')[0] ?? '') ?? maker) : { name: maker };
  const name = textsOf(node, 'name')[0] ?? '';
  const isSoftware = hasType(node, SOFTWARE);
  if (!isChatbot(name, isSoftware)) return isSoftware ? [{ code: 'structured-data-software', quote: name }] : [];
  if (helped) return [{ code: 'structured-data-assisted', quote: name }];
  return [{ code: 'structured-data-chatbot', values: [name.trim()] }];
}

/**
 * What a description of an article claims about its making.
 *
 * @param byId nodes that its authors may point to
 */
export function textClaims(node: Node, byId: ReadonlyMap<string, Node>): Finding<SchemaCode>[] {
  const said = (key: string, levelOf: (value: string) => Level | null) =>
    textsOf(node, key).flatMap((quote): Finding<SchemaCode>[] => {
      const level = levelOf(quote);
      return level ? [{ code: `structured-data-${level}`, quote }] : [];
    });
  return [
    ...said('digitalSourceType', sourceTypeLevel),
    ...said('creativeWorkStatus', statusLevel),
    ...said('aiDisclosure', disclosureLevel),
    ...['author', 'creator', 'contributor'].flatMap((role) =>
      valuesOf(node, role).flatMap((maker) => judgeMaker(maker, byId, role === 'contributor')),
    ),
  ];
}

/** What a description of a picture or video claims about its making. */
export function mediaClaims(node: Node): Finding<SchemaCode>[] {
  const quote = textsOf(node, 'digitalSourceType').find(sourceTypeLevel);
  return quote === undefined ? [] : [{ code: 'structured-data-media', quote }];
}
