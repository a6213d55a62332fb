import { defineMark } from './define-mark';
import { leftovers } from './leftovers';

/** Tokens that stand where a chat program shows a source: nobody types them. Seen until 2026-11. */
const TOKENS: [tool: string, pattern: RegExp][] = [
  [
    'ChatGPT',
    /:{0,2}contentReference\[oaicite:\d{1,4}\]\{index=\d{1,4}\}|\boaicite:\d{1,4}|\[oai_citation:\d{1,4}[‡†:]/g,
  ],
  // The characters of the private range are its own brackets, lost on some ways through the clipboard.
  [
    'ChatGPT',
    /[\uE200-\uE204]?(?<![A-Za-z])(?:cite|navlist|filecite)?[\uE200-\uE204]?turn\d{1,3}(?:search|view|news|image|file|fetch|academia)\d{1,3}/g,
  ],
  ['ChatGPT', /\(\{"attribution":\{"attribut(?:able|ion)Index":"\d{1,6}-\d{1,6}"/g],
  ['ChatGPT', /【\d{1,3}(?::\d{1,3})?†[^】\n]{1,60}】/g],
  ['Gemini', /\[cite_start\]|\[span_\d{1,3}\]\((?:start|end)_span\)/g],
  ['Grok', /\bgrok_(?:render_citation_)?card(?:_json)?\b|<grok:render\b/g],
  ['Perplexity', /\bppl-ai-file-upload\b/g],
];
/** What a person might type once, for a draft or a wiki: it takes two. */
const PAIRED: [tool: string, pattern: RegExp][] = [
  ['Gemini', /\[cite: ?\d{1,3}(?:, ?\d{1,3}){0,20}\]/g],
  ['Perplexity', /\[(?:web|attached_file|file):\d{1,3}\]/g],
  ['DeepSeek', /\[citation:\d{1,3}\]/g],
];

/** Citation tokens of chat programs, pasted with the answer. */
export default defineMark({
  id: 'chat-citations',
  looksIn: 'text',
  codes: {
    'chat-citations': { strength: 'strong', about: 'text' },
    'chat-citations-single': { strength: 'weak', about: 'text' },
  },
  find(page) {
    for (const [tool, pattern] of [...TOKENS, ...PAIRED]) {
      const [quote, second] = leftovers(page, pattern);
      if (quote === undefined) continue;
      const isSingle = second === undefined && PAIRED.some((pair) => pair[1] === pattern);
      return [{ code: isSingle ? 'chat-citations-single' : 'chat-citations', values: [tool], quote }];
    }
    return [];
  },
});
