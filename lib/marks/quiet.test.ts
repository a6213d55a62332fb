import { expect, it } from 'vitest';
import { findEvidence } from './find-evidence';
import { PASSAGES, pageOf } from './page-of';

const SAYINGS = [
  'As an AI language model, I cannot see the yard.',
  '作为一个AI语言模型，我无法查看。',
  ':contentReference[oaicite:0]{index=0} turn0search1 [cite_start] grok_card <|im_end|> </think>',
  'Sincerely, [Your Name]',
  'AIGC: Label: "1" ContentProducer: "x"',
  '本文由AI生成',
];
const quoted = (mark: [string, string]) =>
  SAYINGS.map((saying) => `One leaves ${mark[0]}${saying.replaceAll('"', '')}${mark[1]} behind.`);
const codes = (parts: Parameters<typeof pageOf>[0]) => {
  const { document, article } = pageOf(parts);
  return findEvidence(document, article).map(({ code }) => code);
};

it('would find them all, unquoted', () => {
  expect(codes({ passages: [...PASSAGES, ...SAYINGS] }).length).toBeGreaterThanOrEqual(6);
});

it.each<[string, Parameters<typeof pageOf>[0]]>([
  ['by its title', { title: 'Signs of AI writing', passages: [...PASSAGES, ...SAYINGS.slice(0, -1)] }],
  ['by its Chinese title', { title: '提示词入门', passages: [...PASSAGES, ...SAYINGS.slice(0, -1)] }],
  [
    'by its heading',
    { body: '<h1>What ChatGPT leaves</h1><main>{}</main>', passages: [...PASSAGES, ...SAYINGS.slice(0, -1)] },
  ],
  [
    'by its words',
    { passages: ['A chatbot is a language model; ChatGPT is one.', ...PASSAGES, ...SAYINGS.slice(0, -1)] },
  ],
  ['that quotes them', { passages: [...quoted(['“', '”']), ...PASSAGES] }],
  ['that quotes them straight', { passages: [...quoted(['"', '"']), ...PASSAGES] }],
  ['that quotes them in Chinese', { passages: [...quoted(['「', '」']), ...PASSAGES] }],
  [
    'that sets them as code',
    {
      body: `<main>{}${SAYINGS.map((saying) => `<pre>${saying.replaceAll('<', '&lt;')}</pre>`).join('')}</main>`,
      passages: [...PASSAGES, ...SAYINGS.slice(0, -1)],
    },
  ],
])('stays quiet on a page about AI %s', (_, parts) => expect(codes(parts)).toEqual([]));
