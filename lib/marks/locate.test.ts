import { expect, it } from 'vitest';
import { locate } from './locate';

function page(html: string): Element {
  document.body.innerHTML = html;
  return document.body;
}

it.each([
  ['<p>内容由 AI <b>生成</b>，仅供参考</p>', '内容由AI生成', '内容由 AI 生成'],
  ['<p>one</p><p>two turn0search1 three</p>', 'turn0search1', 'turn0search1'],
  ['<p>As an AI  language\n model, I</p>', 'As an AI language model', 'As an AI  language\n model'],
  ['<p>ＡＩ生成</p>', 'AI生成', 'ＡＩ生成'],
])('finds in %s the quote %j', (html, quote, text) => {
  expect(locate(page(html), quote)?.toString()).toBe(text);
});

it.each(['not there', '', '   '])('finds no place for %j', (quote) => {
  expect(locate(page('<p>some text</p>'), quote)).toBeNull();
});
