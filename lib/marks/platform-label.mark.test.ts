import { expect, it } from 'vitest';
import { markCases } from './mark-cases';
import mark from './platform-label.mark';
import { PLATFORMS } from './platforms';

const on = (place: string, label: string) => ({ place, body: `<main><article>{}</article><div>${label}</div></main>` });

markCases(mark, {
  finds: [
    ['Zhihu', on('zhuanlan.zhihu.com/p/1', '包含 AI 辅助创作'), ['platform-label-assisted']],
    [
      'Zhihu, the long form',
      on('www.zhihu.com/question/1', '包含 AI 辅助创作 作者对内容负责'),
      ['platform-label-assisted'],
    ],
    ['a doubt of Weibo', on('weibo.com/1/a', '疑似使用了 AI 生成技术，请谨慎甄别'), ['platform-suspects']],
    ['Toutiao', on('www.toutiao.com/article/1', '作者声明：内容由AI生成'), ['platform-label']],
    ['CSDN', on('blog.csdn.net/a/article/1', '部分由 AI 辅助生成'), ['platform-label-assisted']],
    ['Baijiahao', on('baijiahao.baidu.com/s', '含AI生成内容'), ['platform-label-assisted']],
    ['WeChat', on('mp.weixin.qq.com/s/a', '内容由AI生成'), ['platform-label']],
    ['a column of Bilibili', on('www.bilibili.com/read/cv1', '含AI生成内容'), ['platform-label-assisted']],
    [
      'a video of Bilibili',
      on('www.bilibili.com/video/BV1', '作者声明：该视频使用人工智能合成技术'),
      ['platform-label-media'],
    ],
    ['Douyin', on('www.douyin.com/note/1', '作者声明：内容由AI生成'), ['platform-label-media']],
    ['Xiaohongshu', on('www.xiaohongshu.com/explore/1', '笔记含AI合成内容'), ['platform-label-media']],
    ['YouTube', on('www.youtube.com/watch', 'Altered or synthetic content'), ['platform-label-media']],
    ['TikTok', on('www.tiktok.com/@a', 'Creator labeled as AI-generated'), ['platform-label-media']],
    ['Meta', on('www.facebook.com/a', '<a href="/help">AI info</a>'), ['platform-label-media']],
    ['DeviantArt', on('www.deviantart.com/a', 'Created using AI tools'), ['platform-label-media']],
  ],
  ignores: [
    ['a platform without a label', on('www.zhihu.com/question/1', '编辑于 2026-05-01')],
    ['any other site', on('courier.example/a', '包含 AI 辅助创作')],
  ],
  lookAlikes: [
    ['a host that only ends alike', on('notzhihu.com/p/1', '包含 AI 辅助创作')],
    ['a platform in the path', on('courier.example/x.zhihu.com/1', '包含 AI 辅助创作')],
    ['a sentence with the words', on('www.zhihu.com/question/1', '“包含 AI 辅助创作”的标签，是从哪一年开始出现的')],
    [
      'a label of the next answer',
      {
        place: 'www.zhihu.com/question/1',
        body: '<main><div class="ContentItem">{}</div><div class="ContentItem"><div>包含 AI 辅助创作</div></div></main>',
      },
    ],
    ['a comment', on('www.zhihu.com/p/1', '<div class="comments"><p>包含 AI 辅助创作</p></div>')],
  ],
});

it('tests whole lines only', () => {
  const phrases = PLATFORMS.flatMap(({ labels }) => labels.map(([{ source }]) => source));
  expect(phrases.filter((source) => !source.startsWith('^') || !source.endsWith('$'))).toEqual([]);
});
