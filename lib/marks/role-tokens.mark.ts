import { defineMark } from './define-mark';
import { leftovers } from './leftovers';

const TOKENS =
  /<\|(?:im_(?:start|end)|endoftext|eot_id|(?:start|end)_header_id|end_of_turn|assistant|begin_of_text)\|>|<(?:start|end)_of_turn>|<\/think>|:::writing\{|\[\/INST\]/g;

/** Tokens by which a model tells turns and thinking from the answer; a chat window hides them. */
export default defineMark({
  id: 'role-tokens',
  looksIn: 'text',
  codes: { 'role-tokens': { strength: 'strong', about: 'text' } },
  find: (page) =>
    leftovers(page, TOKENS)
      .slice(0, 1)
      .map((quote) => ({ code: 'role-tokens', quote })),
});
