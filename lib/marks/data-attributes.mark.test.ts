import mark from './data-attributes.mark';
import { markCases } from './mark-cases';

const around = (attributes: string) => ({ body: `<article ${attributes}>{}</article>` });

markCases(mark, {
  finds: [
    ['generated', around('data-ai-generated="true"'), ['attribute-generated']],
    ['enhanced', around('data-ai-enhanced="true"'), ['attribute-assisted']],
    ['a part', { body: '<article>{}<p data-ai-generated="true">In short: it runs.</p></article>' }, ['attribute-part']],
    ['a figure', { body: '<article>{}<figure data-ai-generated="1"><img></figure></article>' }, ['attribute-media']],
  ],
  ignores: [['a page without it', {}]],
  lookAlikes: [
    ['false', around('data-ai-generated="false"')],
    ['an empty one', around('data-ai-generated')],
    ['praise', around('data-ai-free="true"')],
    ['a widget beside the article', { body: '<article>{}</article><div data-ai-generated="true">Ask me</div>' }],
  ],
});
