import { defineMark } from './define-mark';
import { disclosureLevel } from './disclosure-level';
import { ATTRIBUTE_CODES, attributeFindings } from './scoped-attribute';

const NAMES = ['ai-disclosure', 'aidisclosure'];

/** The W3C group's attribute `ai-disclosure`, inherited: the nearest one around the article speaks for it. */
export default defineMark({
  id: 'element-attributes',
  looksIn: 'markup',
  codes: ATTRIBUTE_CODES,
  find: (page) =>
    attributeFindings(page, NAMES.map((name) => `[${name}]`).join(), (element) => {
      const value = NAMES.map((name) => element.getAttribute(name)).find((one) => one !== null) ?? '';
      return { level: disclosureLevel(value), quote: value };
    }),
});
