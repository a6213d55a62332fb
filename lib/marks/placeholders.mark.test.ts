import { markCases } from './mark-cases';
import { PASSAGES } from './page-of';
import mark from './placeholders.mark';

const says = (words: string, more = {}) => ({ passages: [...PASSAGES, words], ...more });

markCases(mark, {
  finds: [
    ['a name', says('Sincerely, [Your Name]'), ['placeholders']],
    ['a thing to insert', says('The yard in [Insert Town Here] built it.'), ['placeholders']],
    ['a date', says('It was built on 2024-XX-XX.'), ['placeholders']],
    ['a Chinese name', says('此致敬礼 [您的姓名]'), ['placeholders']],
    ['a Chinese thing to insert', says('该船由【插入船厂名称】建造。'), ['placeholders']],
  ],
  ignores: [['an ordinary page', {}]],
  lookAlikes: [
    ['a word put in by an editor', says('“I gave [your] name,” he said, “and [the company] wrote it down.”')],
    ['a film', says('【你的名字】上映十年了，渡轮上的人还在谈它。')],
    ['a template in code', says('Sign with [Your Name].', { body: '<article>{}<code>[Your Name]</code></article>' })],
    ['a real date', says('It was built on 2024-10-10.')],
  ],
});
