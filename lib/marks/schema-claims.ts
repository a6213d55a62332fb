import { chatbotNamed } from './chatbots';
import type { Finding, Worth } from './define-mark';
import { disclosureLevel, type Level } from './disclosure-level';

/** What JSON-LD and microdata can both say in the words of schema.org. */
export type SchemaCode =
  | 'structured-data-generated'
  | 'structured-data-assisted'
  | 'structured-data-chatbot'
  | 'structured-data-software'
  | 'structured-data-media';

export const SCHEMA_CODES: Record<SchemaCode, Worth> = {
  'structured-data-generated': { strength: 'declared', about: 'text' },
  'structured-data-assisted': { strength: 'declared', about: 'text' },
  'structured-data-chatbot': { strength: 'declared', about: 'text' },
  // Wire feeds and publishing systems sign so too.
  'structured-data-software': { strength: 'weak', about: 'text' },
  'structured-data-media': { strength: 'declared', about: 'media' },
};

/** Types of schema.org that can stand for the article of a page. */
export const ARTICLE =
  /(?:^|[/:#])(?:\w*Article|(?:\w*Blog|SocialMedia|DiscussionForum)Posting|Report|Review|CreativeWork|WebPage)$/;
export const MEDIA = /(?:^|[/:#])(?:Image|Video|Audio)Object$/;
const SOFTWARE = /(?:^|[/:#])(?:Software|Web|Mobile)Application$/;

/**
 * A source type of the IPTC vocabulary or of schema.org's twin of it, as a level.
 * `algorithmicMedia` is a program without training data, `algorithmicallyEnhanced` a retouched picture: neither is AI.
 */
export function sourceTypeLevel(value: string): Level | null {
  const name = value
    .trim()
    .slice(0, 200)
    .replace(/^.*[/#:]/s, '')
    .replace(/DigitalSource$/, '')
    .toLowerCase();
  if (name === 'trainedalgorithmicmedia') return 'generated';
  return name === 'compositewithtrainedalgorithmicmedia' || name === 'compositesynthetic' ? 'assisted' : null;
}

/** `AI-Generated`, `AI-Assisted`: not in the vocabulary of `creativeWorkStatus`, but in use. */
function statusLevel(value: string): Level | null {
  return /^ai\b/i.test(value.trim()) ? disclosureLevel(value) : null;
}

interface Maker {
  role: 'author' | 'contributor';
  name: string;
  types: string[];
}

/** What a page's own description of its article says, whatever the notation. */
export interface Claims {
  sourceTypes: string[];
  statuses: string[];
  disclosures: string[];
  makers: Maker[];
}

/** Reads the claims about one article. */
export function judgeClaims({ sourceTypes, statuses, disclosures, makers }: Claims): Finding<SchemaCode>[] {
  const levels: [string, Level | null][] = [
    ...sourceTypes.map((value): [string, Level | null] => [value, sourceTypeLevel(value)]),
    ...statuses.map((value): [string, Level | null] => [value, statusLevel(value)]),
    ...disclosures.map((value): [string, Level | null] => [value, disclosureLevel(value)]),
  ];
  const said = levels.flatMap(([quote, level]): Finding<SchemaCode>[] =>
    level ? [{ code: `structured-data-${level}`, quote }] : [],
  );
  return [...said, ...makers.flatMap(judgeMaker)];
}

function judgeMaker({ role, name, types }: Maker): Finding<SchemaCode>[] {
  const isSoftware = types.some((type) => SOFTWARE.test(type));
  const chatbot = chatbotNamed(name, isSoftware);
  if (chatbot && role === 'contributor') return [{ code: 'structured-data-assisted', quote: name }];
  if (chatbot) return [{ code: 'structured-data-chatbot', values: [chatbot], quote: name }];
  return isSoftware ? [{ code: 'structured-data-software', quote: name }] : [];
}
