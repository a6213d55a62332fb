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

type Label = Platform['labels'][number];
/** In Chinese, an author's own words may stand before a label. */
const zh = (phrase: string, code: PlatformCode): Label => [
  new RegExp(`^(?:作者声明[:：]?)?(?:本?(?:内容|文章?|笔记))?${phrase}$`, 'i'),
  code,
];
const SUSPECTS = zh(
  '疑似(?:使用了?)?(?:AI|人工智能)(?:生成|合成)?(?:技术|内容)?(?:[,，]请谨慎甄别)?',
  'platform-suspects',
);
const GENERATED = zh('(?:由|为)?(?:AI|人工智能)(?:技术)?(?:生成|合成)', 'platform-label');
const CONTAINS = zh(
  '(?:包?含|引用|部分由)AI(?:辅助)?(?:生成|合成|创作)?(?:内容)?(?:作者对内容负责)?',
  'platform-label-assisted',
);
const onPictures = ([phrase]: Label): Label => [phrase, 'platform-label-media'];

/**
 * The labels of platforms, in their words. They are the platforms' own publishing forms and other readers' notes of
 * 2026-11-23; none was checked on the live site, so a row may be too narrow, but matches whole lines only.
 */
export const PLATFORMS: readonly Platform[] = [
  // 2026-11-23
  { place: on('zhihu.com'), post: '.ContentItem,.Post-Main,.Post-content', labels: [CONTAINS, SUSPECTS] },
  // 2026-11-23: the platform's own doubt stands in `.woo-tip-main.woo-tip-warn`.
  { place: on('weibo.com|weibo.cn'), post: '[class*=Feed_body],.card-wrap', labels: [SUSPECTS, GENERATED] },
  // 2026-11-23: columns are text; everything else of this house is video.
  { place: on('bilibili.com', '/(?:read|opus)/'), post: null, labels: [CONTAINS] },
  // 2026-11-23: WeChat's wording is a guess from the rules.
  {
    place: on('toutiao.com|baijiahao.baidu.com|csdn.net|mp.weixin.qq.com'),
    post: null,
    labels: [CONTAINS, GENERATED, SUSPECTS],
  },
  // 2026-11-23: houses of pictures and videos. What they label is the picture.
  {
    place: on('douyin.com|bilibili.com|kuaishou.com|xiaohongshu.com'),
    post: null,
    labels: [...[GENERATED, CONTAINS].map(onPictures), zh('该视频使用人工智能合成技术', 'platform-label-media')],
  },
  // 2026-11-23
  {
    place: on('youtube.com|tiktok.com|facebook.com|instagram.com|threads.net|threads.com|deviantart.com'),
    post: null,
    labels: [
      [
        /^(?:Alteredorsyntheticcontent|(?:Creatorlabeledas)?AI-generated|AIinfo|CreatedusingAItools)$/i,
        'platform-label-media',
      ],
    ],
  },
];
