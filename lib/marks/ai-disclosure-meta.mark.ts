import { defineMark } from './define-mark';
import { disclosureLevel } from './disclosure-level';
import { META_CODES, metaFindings } from './meta-level';

/** `<meta name="ai-disclosure">` in both dialects: the W3C group's levels, and Drupal's grades with their options. */
export default defineMark({
  id: 'ai-disclosure-meta',
  looksIn: 'markup',
  codes: META_CODES,
  find: ({ document }) => metaFindings(document, /^ai[-_]disclosure$/i, disclosureLevel),
});
