import mark from './ai-disclosure-meta.mark';
import { markCases } from './mark-cases';

const meta = (content: string, name = 'ai-disclosure') => ({ head: `<meta name="${name}" content="${content}">` });

markCases(mark, {
  finds: [
    ['a level', meta('ai-generated'), ['ai-disclosure-generated']],
    ['a level in another case', meta(' Autonomous ', 'AI-Disclosure'), ['ai-disclosure-generated']],
    ['help', meta('ai-assisted'), ['ai-disclosure-assisted']],
    ['a mixture', meta('mixed'), ['ai-disclosure-assisted']],
    ['a grade with options', meta('ai_generated_autonomous; required=yes; icon=full'), ['ai-disclosure-generated']],
    ['a deepfake', meta('ai_deepfake; required=yes'), ['ai-disclosure-generated']],
    ['a grade of help', meta('ai_assisted_hitl; required=no'), ['ai-disclosure-assisted']],
    ['a translation', meta('ai_translated;required=no'), ['ai-disclosure-assisted']],
  ],
  ignores: [['a page without it', {}]],
  lookAlikes: [
    ['none', meta('none')],
    ['a denial by grade', meta('human_only; required=no')],
    ['a grade of the metadata', meta('ai_metadata')],
    ['a grade of ratings', meta('ai_rated')],
    ['nothing', meta('')],
    ['a word of its own', meta('ai-generated-free')],
    ['a wish about training', meta('noai, noimageai', 'robots')],
    ['a sentence', meta('We never publish ai-generated text', 'description')],
  ],
});
