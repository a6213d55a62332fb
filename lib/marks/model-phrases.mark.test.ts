import { markCases } from './mark-cases';
import mark from './model-phrases.mark';
import { PASSAGES } from './page-of';

const says = (words: string, more = {}) => ({ passages: [PASSAGES[0] ?? '', words, PASSAGES[1] ?? ''], ...more });
const opens = (words: string) => ({ passages: [words, ...PASSAGES] });
const closes = (words: string) => ({ passages: [...PASSAGES, words] });

markCases(mark, {
  finds: [
    ['a model', says('It is heavy. As an AI language model, I cannot see the yard.'), ['model-speaks']],
    ['an excuse', says("I'm sorry, but as an AI assistant I cannot name the captain."), ['model-speaks']],
    ['a date', says('As of my last knowledge update in 2023, it did not run.'), ['model-speaks']],
    ['a Chinese model', says('抱歉，作为一个AI语言模型，我无法查看码头。'), ['model-speaks']],
    ['a Chinese date', says('截至我的知识更新，渡轮尚未恢复。'), ['model-speaks']],
    ['an opening', opens("Certainly! Here's an article about the ferry:"), ['model-opening']],
    ['a Chinese opening', opens('当然可以！以下是一篇关于渡轮的文章：'), ['model-opening']],
    ['a closing', closes('It is heavy. Let me know if you’d like more about the yard!'), ['model-closing']],
    ['a Chinese closing', closes('希望以上内容对您有所帮助。'), ['model-closing']],
    ['a Chinese offer', closes('如果你愿意，我可以继续补充船厂的部分。'), ['model-closing']],
  ],
  ignores: [['an ordinary page', {}]],
  lookAlikes: [
    ['a quotation', says('It answered: “As an AI language model, I cannot see the yard.”')],
    ['a mention within a sentence', says('Replies such as as an AI language model are a sign.')],
    [
      'a block quote',
      says('As an AI language model, I cannot.', {
        body: '<article>{}<blockquote>As an AI language model, I cannot.</blockquote></article>',
      }),
    ],
    [
      'emphasis',
      says('As an AI language model, I cannot.', {
        body: '<article>{}<p>Look for <em>As an AI language model</em></p></article>',
      }),
    ],
    ['a page about it', says('As an AI language model, I cannot.', { title: '20 phrases that ChatGPT loves' })],
    ['a Chinese page about it', says('作为一个AI语言模型，我无法查看。', { title: '提示词入门' })],
    ['an opening in the middle', says('Certainly! Here is the yard.')],
    ['a closing in the middle', says('I hope this helps the yard.')],
    ['a certain opening', opens('Certainly, the ferry was missed. People said so daily.')],
    ['a Chinese wish', closes('希望渡轮对港口的生意有帮助。')],
  ],
});
