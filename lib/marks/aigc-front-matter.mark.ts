import { defineMark } from './define-mark';
import { leftovers } from './leftovers';

/** The label of Chinese rules for generated files, in the head of a Markdown file, that leaks into pages made of it. */
const BLOCK =
  /(?:\{\s*["'])?\bAIGC["']?\s*[:：]\s*\{?\s*(?:(?:["']?(?:Label|ContentProducer|ProduceID|ReservedCode[12]|ReserveCode[12]|ContentPropagator|PropagateID)["']?\s*[:：]\s*["'“”‘’]?[^"'“”‘’\s,]{0,120}["'“”‘’]?[\s,]*){2,9})/g;
const SURE = /Label["']?\s*[:：]\s*["'“”‘’]?1\b/;

/** `AIGC: Label: "1"` in an article's text. Label 1 says that it is generated; 2 and 3 that it may be. */
export default defineMark({
  id: 'aigc-front-matter',
  looksIn: 'text',
  codes: {
    'aigc-front-matter': { strength: 'declared', about: 'text' },
    'aigc-front-matter-possible': { strength: 'weak', about: 'text' },
  },
  find(page) {
    // Its lines may have become passages of their own.
    const { passages } = page.article;
    const ends = [passages.slice(0, 12).join('\n'), passages.slice(-12).join('\n')];
    const [quote] = leftovers(page, BLOCK, ends);
    if (quote === undefined) return [];
    return [{ code: SURE.test(quote) ? 'aigc-front-matter' : 'aigc-front-matter-possible', quote }];
  },
});
