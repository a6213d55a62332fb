import mark from './element-attributes.mark';
import { markCases } from './mark-cases';

const around = (attributes: string) => ({ body: `<main ${attributes}><article>{}</article></main>` });

markCases(mark, {
  finds: [
    ['an attribute around the article', around('ai-disclosure="ai-generated"'), ['attribute-generated']],
    ['its other spelling', around('aidisclosure="ai-assisted"'), ['attribute-assisted']],
    [
      'the nearest of two',
      { body: '<main ai-disclosure="ai-generated"><article ai-disclosure="ai-assisted">{}</article></main>' },
      ['attribute-assisted'],
    ],
    [
      'one on nearly all of the text',
      { body: '<article><p>Lead.</p><div ai-disclosure="mixed">{}</div></article>' },
      ['attribute-assisted'],
    ],
    [
      'one on a part',
      { body: '<article>{}<p ai-disclosure="ai-generated">In short: it runs.</p></article>' },
      ['attribute-part'],
    ],
    [
      'one on a picture',
      { body: '<article>{}<img src="a.png" ai-disclosure="ai-generated"></article>' },
      ['attribute-media'],
    ],
  ],
  ignores: [['a page without it', {}]],
  lookAlikes: [
    ['none', around('ai-disclosure="none"')],
    ['an empty one', around('ai-disclosure')],
    [
      'an exception for the article',
      { body: '<main ai-disclosure="ai-generated"><article ai-disclosure="none">{}</article></main>' },
    ],
    ['one beside the article', { body: '<article>{}</article><aside ai-disclosure="ai-generated">Chat</aside>' }],
  ],
});
