import { markCases } from './mark-cases';
import { PASSAGES } from './page-of';
import mark from './role-tokens.mark';

const says = (words: string, more = {}) => ({ passages: [...PASSAGES, words], ...more });

markCases(mark, {
  finds: [
    ['the end of a turn', says('That is all.<|im_end|>'), ['role-tokens']],
    ['the end of thinking', says('</think> The yard in Lowmoor built it.'), ['role-tokens']],
    ['a block for writing', says(':::writing{variant="standard" id="4"}'), ['role-tokens']],
  ],
  ignores: [['an ordinary page', {}]],
  lookAlikes: [
    ['code', says('It ends with <|im_end|>.', { body: '<article>{}<pre>&lt;|im_end|></pre></article>' })],
    ['a page about models', says('It ends with <|im_end|>.', { title: 'How LLMs take turns' })],
    ['other arrows', says('<think twice> |im_end| <|> [INSTALL] ::: writing')],
  ],
});
