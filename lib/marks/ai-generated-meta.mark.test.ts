import mark from './ai-generated-meta.mark';
import { markCases } from './mark-cases';

const meta = (content: string, name = 'ai-generated') => ({ head: `<meta name="${name}" content="${content}">` });

markCases(mark, {
  finds: [
    ['true', meta('true'), ['meta-generated']],
    ['yes, in capitals', meta('YES', 'AI-Generated'), ['meta-generated']],
    ['help', meta('assisted'), ['meta-assisted']],
  ],
  ignores: [['a page without it', {}]],
  lookAlikes: [
    ['false', meta('false')],
    ['none', meta('none')],
    ['no', meta('no')],
    ['nothing', meta('')],
    ['a part of the page', meta('description')],
    ['another name', meta('true', 'ai-generated-free')],
  ],
});
