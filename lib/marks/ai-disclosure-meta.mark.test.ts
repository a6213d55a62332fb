import mark from './ai-disclosure-meta.mark';
import { markCases } from './mark-cases';

const meta = (content: string, name = 'ai-disclosure') => ({ head: `<meta name="${name}" content="${content}">` });

markCases(mark, {
  finds: [
    ['a level', meta('ai-generated'), ['meta-generated']],
    ['a level in another case', meta(' Autonomous ', 'AI-Disclosure'), ['meta-generated']],
    ['help', meta('ai-assisted'), ['meta-assisted']],
    ['a mixture', meta('mixed'), ['meta-assisted']],
    ['a grade with options', meta('ai_generated_autonomous; required=yes; icon=full'), ['meta-generated']],
    ['a deepfake', meta('ai_deepfake; required=yes'), ['meta-generated']],
    ['a grade of help', meta('ai_assisted_hitl; required=no'), ['meta-assisted']],
    ['a translation', meta('ai_translated;required=no'), ['meta-assisted']],
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
