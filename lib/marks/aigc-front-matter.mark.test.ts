import mark from './aigc-front-matter.mark';
import { markCases } from './mark-cases';
import { PASSAGES } from './page-of';

const yaml = (label: string) => [
  'AIGC:',
  `  Label: "${label}"`,
  '  ContentProducer: 001191330110MA2N0000XG',
  '  ProduceID: 8d3f7a',
  "  ReservedCode1: ''",
];
const json = '{"AIGC":{"Label":"1","ContentProducer":"x","ProduceID":"y","ReserveCode1":""}}';

markCases(mark, {
  finds: [
    ['lines of their own', { passages: [...yaml('1'), ...PASSAGES] }, ['aigc-front-matter']],
    ['one line', { passages: [yaml('1').join(' '), ...PASSAGES] }, ['aigc-front-matter']],
    ['JSON', { passages: [...PASSAGES, json] }, ['aigc-front-matter']],
    ['a possibility', { passages: [...yaml('2'), ...PASSAGES] }, ['aigc-front-matter-possible']],
  ],
  ignores: [['an ordinary page', {}]],
  lookAlikes: [
    ['the word', { passages: ['AIGC: what the letters stand for, and why the harbour office asks.', ...PASSAGES] }],
    [
      'an example in code',
      { body: `<article>{}<pre>${yaml('1').join('\n')}</pre></article>`, passages: [...PASSAGES, ...yaml('1')] },
    ],
    ['a page about it', { title: 'How to write the AIGC label', passages: [...yaml('1'), ...PASSAGES] }],
  ],
});
