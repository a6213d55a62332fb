import mark from './chatbot-links.mark';
import { markCases } from './mark-cases';
import { PASSAGES } from './page-of';

const parts = (href: string) => ({ body: `<article>{}<p><a href="${href}">the yard</a></p></article>` });

markCases(mark, {
  finds: [
    ['a link', parts('https://yard.example/?a=1&amp;utm_source=chatgpt.com'), ['chatbot-links']],
    [
      'an address spelt out',
      { passages: [...PASSAGES, 'See https://yard.example/?utm_source=openai for more.'] },
      ['chatbot-links'],
    ],
    ['Grok', { passages: [...PASSAGES, 'See https://yard.example/?referrer=grok.com for more.'] }, ['chatbot-links']],
  ],
  ignores: [['an ordinary link', parts('https://yard.example/?utm_source=newsletter')]],
  lookAlikes: [
    [
      'a link to the same site',
      { passages: [...PASSAGES, 'See https://courier.example/b?utm_source=chatgpt.com now.'] },
    ],
    [
      'a menu',
      { body: '<nav><a href="https://yard.example/?utm_source=chatgpt.com">a</a></nav><article>{}</article>' },
    ],
    ['a longer name', { passages: [...PASSAGES, 'See https://yard.example/?utm_source=openair for more.'] }],
    ['the name in a path', parts('https://chatgpt.com/utm_source/openai')],
  ],
});
