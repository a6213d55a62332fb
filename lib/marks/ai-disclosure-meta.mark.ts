import { defineMark } from './define-mark';
import { disclosureLevel } from './disclosure-level';
import { metaValues } from './meta-values';

/** `<meta name="ai-disclosure">` in both dialects: the W3C group's levels, and Drupal's grades with their options. */
export default defineMark({
  id: 'ai-disclosure-meta',
  looksIn: 'markup',
  codes: {
    'ai-disclosure-generated': { strength: 'declared', about: 'text' },
    'ai-disclosure-assisted': { strength: 'declared', about: 'text' },
  },
  find: ({ document }) =>
    metaValues(document, ['ai-disclosure', 'ai_disclosure']).flatMap((quote) => {
      const level = disclosureLevel(quote);
      return level ? [{ code: `ai-disclosure-${level}`, quote }] : [];
    }),
});
