import type { Finding, Worth } from './define-mark';
import type { Level } from './disclosure-level';

/** What a meta element of the head can declare. */
export type MetaCode = `meta-${Level}`;

export const META_CODES: Record<MetaCode, Worth> = {
  'meta-generated': { strength: 'declared', about: 'text' },
  'meta-assisted': { strength: 'declared', about: 'text' },
};

/** What a document's meta elements of a name declare, the name being written in whatever case. */
export function metaFindings(
  doc: Document,
  name: RegExp,
  levelOf: (content: string) => Level | null,
): Finding<MetaCode>[] {
  return Array.from(doc.querySelectorAll('meta[name][content]')).flatMap((meta) => {
    const [own = '', content = ''] = ['name', 'content'].map((attribute) => meta.getAttribute(attribute)?.trim());
    const level = name.test(own) ? levelOf(content) : null;
    return level ? [{ code: `meta-${level}`, quote: `${own}: ${content}` }] : [];
  });
}
