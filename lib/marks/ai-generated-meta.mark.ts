import { defineMark } from './define-mark';
import { disclosureLevel } from './disclosure-level';
import { META_CODES, metaFindings } from './meta-level';

/**
 * `<meta name="ai-generated">`. `false` and `none` are filler of search engine optimisers and mean nothing; `description`,
 * `image` and the like name a part of the page that is not the text.
 */
export default defineMark({
  id: 'ai-generated-meta',
  looksIn: 'markup',
  codes: META_CODES,
  find: ({ document }) =>
    metaFindings(document, /^ai[-_:]generated$/i, (content) =>
      /^(?:true|yes|1|full|fully)$/i.test(content) ? 'generated' : disclosureLevel(content),
    ),
});
