import mark from './chat-citations.mark';
import { markCases } from './mark-cases';
import { PASSAGES } from './page-of';

const says = (words: string, more = {}) => ({
  passages: [...PASSAGES, `The yard in Lowmoor built it.${words}`],
  ...more,
});
const TOKEN = ':contentReference[oaicite:0]{index=0}';

markCases(mark, {
  finds: [
    ['ChatGPT', says(` ${TOKEN}`), ['chat-citations']],
    ['ChatGPT, shortened', says(' [oaicite:3]'), ['chat-citations']],
    ['ChatGPT, in its own brackets', says('\uE200cite\uE202turn0search1\uE202turn0news12\uE201'), ['chat-citations']],
    ['ChatGPT, without them', says('citeturn0search1turn0search4'), ['chat-citations']],
    [
      'ChatGPT, the phone’s way',
      says(' [oai_citation:1‡lowmoor.example](https://lowmoor.example)'),
      ['chat-citations'],
    ],
    ['ChatGPT, the old way', says(' ({"attribution":{"attributableIndex":"1009-1"}})'), ['chat-citations']],
    ['ChatGPT, of files', says('【4:0†yards.pdf】'), ['chat-citations']],
    ['Gemini', says(' [cite_start]It was heavy. [cite: 3, 4]'), ['chat-citations']],
    ['Gemini, spans', says(' [span_1](start_span)heavy[span_1](end_span)'), ['chat-citations']],
    ['Grok', says(' grok_render_citation_card_json'), ['chat-citations']],
    ['Perplexity', says(' [web:1] It was heavy. [web:12]'), ['chat-citations']],
    ['Perplexity, a file', says(' ppl-ai-file-upload.s3.example/a'), ['chat-citations']],
    ['DeepSeek', says(' [citation:1] It was heavy. [citation:5]'), ['chat-citations']],
    ['one that may be typed', says(' [web:1]'), ['chat-citations-single']],
  ],
  ignores: [['an ordinary page', {}]],
  lookAlikes: [
    ['a wiki’s requests', says(' [citation needed] It was heavy. [cite: Lowmoor]')],
    [
      'code',
      says('', {
        body: `<article>{}<p>The yard in Lowmoor built it: <code>${TOKEN}</code></p></article>`,
        passages: [...PASSAGES, `It says ${TOKEN}.`],
      }),
    ],
    ['a quotation', says(` It read “see ${TOKEN}” at the end.`)],
    ['a page about chat programs', says(` ${TOKEN}`, { title: 'What ChatGPT leaves behind' })],
    ['a text about chat programs', says(` ChatGPT, a chatbot made by OpenAI, leaves ${TOKEN} behind.`)],
    ['other brackets', says(' 【1】 [1] 【注】 return0search1 turnaround2search')],
  ],
});
