/** What a platform's label says; `suspects`: the platform guesses, the author has not said so. */
export type PlatformCode = 'platform-label' | 'platform-label-assisted' | 'platform-suspects' | 'platform-label-media';

export interface Platform {
  /** Tested against host and path. */
  place: RegExp;
  /** The element of one post, so that a neighbour's label isn't read; null: the article's own surroundings. */
  post: string | null;
  /** Tested against a whole line without its spaces. */
  labels: [phrase: RegExp, code: PlatformCode][];
}

/** Hosts of these domains, and maybe only their paths that begin so. */
const on = (domains: string, path = '(?:/|$)') =>
  new RegExp(`^(?:[\\w-]+\\.)*(?:${domains.replaceAll('.', '\\.')})${path}`);

const SUSPECTS: Platform['labels'][number] = [
  /^疑似(?:使用了?)?(?:AI|人工智能)(?:生成|合成)?(?:技术|内容)?(?:[,，]请谨慎甄别)?$/i,
  'platform-suspects',
];
const GENERATED_ZH =
  /^(?:作者声明[:：])?(?:本?内容|本?文章|本文)?(?:由|为|含|使用|引用)?(?:AI|人工智能)(?:技术)?(?:生成|合成)?(?:内容)?$/i;

/**
 * The labels of platforms, in their words. They are the platforms' own publishing forms and other readers' notes of
 * 2026-11-23; none was checked on the live site, so a row may be too narrow, but matches whole lines only.
 */
export const PLATFORMS: readonly Platform[] = [
  {
    // 2026-11-23
    place: on('zhihu.com'),
    post: '.ContentItem,.Post-Main,.Post-content',
    labels: [[/^包含AI辅助创作(?:作者对内容负责)?$/i, 'platform-label-assisted'], SUSPECTS],
  },
  {
    // 2026-11-23: the platform's own doubt stands in `.woo-tip-main.woo-tip-warn`.
    place: on('weibo.com|weibo.cn'),
    post: '.Feed_body,[class*=Feed_body],.card-wrap',
    labels: [SUSPECTS, [GENERATED_ZH, 'platform-label']],
  },
  {
    // 2026-11-23: columns are text; everything else of this house is video.
    place: on('bilibili.com', '/(?:read|opus)/'),
    post: null,
    labels: [[/^(?:作者声明[:：])?(?:内容)?含AI生成内容$/i, 'platform-label-assisted']],
  },
  {
    // 2026-11-23
    place: on('toutiao.com|baijiahao.baidu.com|csdn.net'),
    post: null,
    labels: [
      [/^(?:作者声明[:：])?(?:内容)?(?:部分由AI辅助生成|引用AI)$/i, 'platform-label-assisted'],
      [/^(?:作者声明[:：])?(?:本?内容|本文)?含AI生成内容$/i, 'platform-label-assisted'],
      [/^(?:作者声明[:：])?(?:本?内容|本文)?(?:由|为)?AI生成$/i, 'platform-label'],
      SUSPECTS,
    ],
  },
  {
    // 2026-11-23: the wording is a guess from the rules; the general Chinese label covers others.
    place: on('mp.weixin.qq.com'),
    post: null,
    labels: [[GENERATED_ZH, 'platform-label'], SUSPECTS],
  },
  {
    // 2026-11-23: houses of pictures and videos. What they label is the picture.
    place: on('douyin.com|bilibili.com|kuaishou.com|xiaohongshu.com'),
    post: null,
    labels: [
      [GENERATED_ZH, 'platform-label-media'],
      [
        /^笔记含AI合成内容$|^(?:内容)?含AI生成内容$|^(?:作者声明[:：])?该视频使用人工智能合成技术$/i,
        'platform-label-media',
      ],
    ],
  },
  {
    // 2026-11-23
    place: on('youtube.com|tiktok.com|facebook.com|instagram.com|threads.net|threads.com|deviantart.com'),
    post: null,
    labels: [
      [
        /^(?:Alteredorsyntheticcontent|AI-generated|CreatorlabeledasAI-generated|AIinfo|CreatedusingAItools)$/i,
        'platform-label-media',
      ],
    ],
  },
];
