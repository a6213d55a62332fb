import type { Site } from '@/lib/domain';

/**
 * Sites that many people write for or look things up on: blocking one hides far more than the articles that were read.
 * Not a ranking; a caution. A list names them only if the reader asks for it.
 */
const DOMAINS = new Set(
  `163.com 36kr.com aliyun.com amazon.com apnews.com apple.com arxiv.org baidu.com bbc.co.uk bbc.com bilibili.com blogger.com
  bloomberg.com caixin.com cctv.com chinadaily.com.cn chinanews.com.cn cnbc.com cnblogs.com cnn.com csdn.net dev.to douban.com
  economist.com facebook.com forbes.com ft.com gitee.com github.com github.io gitlab.com google.com guancha.cn hatena.ne.jp
  huanqiu.com huxiu.com ifeng.com instagram.com jianshu.com juejin.cn linkedin.com medium.com microsoft.com mozilla.org
  msn.com nature.com nih.gov note.com npr.org nytimes.com people.com.cn qq.com quora.com reddit.com reuters.com science.org
  scmp.com segmentfault.com sina.cn sina.com.cn sohu.com sspai.com stackexchange.com stackoverflow.com substack.com
  theguardian.com thepaper.cn theverge.com tieba.com toutiao.com tumblr.com twitter.com washingtonpost.com weibo.com
  wikipedia.org wired.com wordpress.com wsj.com x.com xinhuanet.com yahoo.com youtube.com zhihu.com`.split(/\s+/),
);

/** Says whether a whole site of many authors or readers is meant; an account on a platform never is. */
export function isPopular({ domain, platform, account }: Site): boolean {
  return account === null && (platform !== null || DOMAINS.has(domain));
}
