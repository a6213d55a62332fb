import { describe, expect, it } from 'vitest';
import mark from './chinese-label.mark';
import { chineseStatement } from './chinese-statement';
import { markCases } from './mark-cases';

const TEXT = [
  '停航十一个月之后，东西渡轮下周一恢复通航，港务局周四宣布。',
  '冬天里冰层撞断了船舵，修理花去了整个春天，票价不变。',
];
const page = (body: string, more = {}) => ({
  body: `<article>${body}</article>`,
  passages: TEXT,
  title: '渡轮恢复通航',
  ...more,
});
const ending = (sentence: string) => ({ passages: [TEXT[0] ?? '', `${TEXT[1]}${sentence}`], title: '渡轮恢复通航' });

markCases(mark, {
  finds: [
    ['a paragraph', page('{}<p>内容由 AI 生成</p>'), ['chinese-label-generated']],
    ['a bare label', page('<div><span>AI生成</span></div>{}'), ['chinese-label-generated']],
    [
      'an entry in a row',
      page(
        '<div><span>港口记者</span><span>2026-05-01 08:30 发布于东岸市港务局</span><span>作者声明：内容由AI生成</span></div>{}',
      ),
      ['chinese-label-generated'],
    ],
    [
      'a line between breaks',
      page(
        '{}<div>渡轮停靠东岸码头，全程二十分钟，每日八班，节假日照常。请乘客提前十分钟到达码头候船。<br>本文由人工智能辅助创作<br></div>',
      ),
      ['chinese-label-assisted'],
    ],
    ['a footer of a tool', page('{}<p><em>*（内容由AI生成，仅供参考）*</em></p>'), ['chinese-label-generated']],
    ['the first sentence', { passages: [`本文由AI生成。${TEXT[0]}`], title: '渡轮' }, ['chinese-label-generated']],
    ['the last sentence', ending('本文部分内容由AI生成。'), ['chinese-label-assisted']],
    ['brackets at the end', ending('（以上内容由DeepSeek生成）'), ['chinese-label-generated']],
    ['a guess', page('<p>疑似AI生成内容，请谨慎甄别</p>{}'), ['chinese-label-suspected']],
    ['pictures', page('{}<p>文中图片由AI生成</p>'), ['chinese-label-media']],
    ['a caption', page('{}<figure><img><figcaption>AI生成</figcaption></figure>'), ['chinese-label-media']],
    [
      'a statement on a page about AI',
      page('{}<p>本文由AI生成</p>', { title: 'AI时代的渡轮' }),
      ['chinese-label-generated'],
    ],
  ],
  ignores: [
    ['an ordinary page', page('{}')],
    ['an English page', {}],
  ],
  lookAlikes: [
    ['a sentence about a subject', page('<p>AI生成的图片越来越多</p>{}')],
    [
      'an article about it',
      { passages: ['AI生成的图片越来越多，读者难以分辨。', 'AI生成内容，正在改变港口的宣传。'], title: '图片' },
    ],
    [
      'a phrase within a sentence',
      page('<p>越来越多的<b>AI生成</b>图片让读者难以分辨，港务局表示会逐一核对来源之后再行发布。</p>{}'),
    ],
    ['a bare label on a page about AI', page('{}<p>AI生成内容</p>', { title: 'AI生成内容的未来' })],
    ['a heading', page('<h2>AI生成</h2>{}')],
    ['a tag', page('{}<div class="tags"><span>AI生成</span></div><p><a href="/t">AI合成</a></p>')],
    ['a quotation', page('{}<blockquote>本文由AI生成</blockquote>')],
    ['a comment', page('{}<div class="comment-list"><p>本文由AI生成</p></div>')],
    ['a summary above the article', page('<div class="post-summary"><p>渡轮恢复</p><span>由AI生成</span></div>{}')],
    [
      'the footer of a chat window',
      { ...page('{}'), body: '<article>{}</article><div>AI生成内容可能有误，请谨慎甄别使用</div>' },
    ],
    [
      'another article',
      { ...page('{}'), body: '<main><article>{}</article><article><p>内容由AI生成</p></article></main>' },
    ],
  ],
});

describe('chineseStatement', () => {
  it.each([
    ['本文由AI生成', 'generated'],
    ['內容由人工智慧生成', 'generated'],
    ['作者声明：内容由AI生成', 'generated'],
    ['声明:本内容为AI生成,不代表平台观点', 'generated'],
    ['本文由 ChatGPT 撰写，经编辑审核', 'generated'],
    ['包含AI辅助创作', 'assisted'],
    ['本文使用AI翻译', 'assisted'],
    ['笔记含AI合成内容', 'assisted'],
    ['内容可能由AI生成', 'suspected'],
  ] as const)('%s: %s', (line, level) => expect(chineseStatement(line, false)?.level).toBe(level));

  it.each([
    '本文不含AI生成内容',
    '本文并非AI生成',
    '未使用AI生成',
    '本文由AI生成？',
    '“本文由AI生成”',
    '使用AI生成内容',
    '由AI生成的内容',
    'AI写作',
    'AI生成，正在改变世界',
    '摘要由AI生成',
    '文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中',
  ])('%s: nothing', (line) => expect(chineseStatement(line, false)).toBeNull());
});
