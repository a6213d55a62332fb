import { defineMark } from './define-mark';
import { disclosureLevel } from './disclosure-level';
import { metaValues } from './meta-values';

/**
 * `<meta name="ai-generated">`. `false` and `none` are filler of search engine optimisers and mean nothing; `description`,
 * `image` and the like name a part of the page that is not the text.
 */
export default defineMark({
  id: 'ai-generated-meta',
  looksIn: 'markup',
  codes: {
    'ai-generated-meta-generated': { strength: 'declared', about: 'text' },
    'ai-generated-meta-assisted': { strength: 'declared', about: 'text' },
  },
  find: ({ document }) =>
    metaValues(document, ['ai-generated', 'ai_generated', 'ai:generated']).flatMap((quote) => {
      const level = /^(?:true|yes|1|full|fully)$/i.test(quote) ? 'generated' : disclosureLevel(quote);
      return level ? [{ code: `ai-generated-meta-${level}`, quote }] : [];
    }),
});
