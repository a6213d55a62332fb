import { defineMark } from './define-mark';
import type { Level } from './disclosure-level';
import { ATTRIBUTE_CODES, attributeFindings } from './scoped-attribute';

/** `data-ai-free` is a page's praise of itself, and left out. */
const NAMES: [attribute: string, level: Level][] = [
  ['data-ai-generated', 'generated'],
  ['data-ai-enhanced', 'assisted'],
  ['data-ai-assisted', 'assisted'],
];

/** The attributes of aimetatag.org: `data-ai-generated="true"` and its kin on the element that they speak of. */
export default defineMark({
  id: 'data-attributes',
  looksIn: 'markup',
  codes: ATTRIBUTE_CODES,
  find: (page) =>
    attributeFindings(page, NAMES.map(([name]) => `[${name}]`).join(), (element) => {
      // Frameworks write an empty attribute for "true" and for "not known": only a word counts.
      const said = NAMES.find(([name]) => /^(?:true|yes|1)$/i.test(element.getAttribute(name) ?? ''));
      return said ? { level: said[1], quote: `${said[0]}="true"` } : { level: null, quote: '' };
    }),
});
