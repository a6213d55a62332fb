import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteOf } from './index';

describe('siteOf', () => {
  it.each([
    ['https://www.example.org/a/b', 'example.org', null, null],
    ['https://news.bbc.co.uk/x', 'bbc.co.uk', null, null],
    ['https://a.b.gov.cn/x', 'b.gov.cn', null, null],
    ['https://someone.github.io/post', 'someone.github.io', null, null],
    ['https://blog.someone.github.io/post', 'someone.github.io', null, null],
    ['https://xn--85x722f.com.cn/x', 'xn--85x722f.com.cn', null, null],
    ['https://食狮.公司.cn/x', 'xn--85x722f.xn--55qx5d.cn', null, null],
    ['http://192.168.1.7:8080/x', '192.168.1.7', null, null],
    ['http://[2001:db8::1]/x', '[2001:db8::1]', null, null],
    ['http://localhost:3000/', 'localhost', null, null],
    ['https://example.org./x', 'example.org', null, null],
    ['https://zhuanlan.zhihu.com/p/123', 'zhihu.com', 'zhihu', null],
    ['https://www.zhihu.com/people/some-one/posts', 'zhihu.com/some-one', 'zhihu', 'some-one'],
    ['https://mp.weixin.qq.com/s?__biz=MzA5NDc&mid=1', 'mp.weixin.qq.com/MzA5NDc', 'weixin', 'MzA5NDc'],
    ['https://mp.weixin.qq.com/s/AbCd', 'mp.weixin.qq.com', 'weixin', null],
    ['https://medium.com/@name/a-title-1a2b', 'medium.com/@name', 'medium', '@name'],
    ['https://medium.com/some-publication/a-title-1a2b', 'medium.com/some-publication', 'medium', 'some-publication'],
    ['https://medium.com/p/1a2b', 'medium.com', 'medium', null],
    ['https://name.medium.com/a-title', 'name.medium.com', 'medium', 'name'],
    ['https://name.substack.com/p/x', 'name.substack.com', 'substack', 'name'],
    ['https://open.substack.com/pub/name/p/x', 'substack.com/name', 'substack', 'name'],
    ['https://weibo.com/1234567890/Abc', 'weibo.com/1234567890', 'weibo', '1234567890'],
    ['https://weibo.com/ttarticle/p/show?id=1', 'weibo.com', 'weibo', null],
    ['https://www.bilibili.com/read/cv1', 'bilibili.com', 'bilibili', null],
    ['https://space.bilibili.com/77', 'space.bilibili.com/77', 'bilibili', '77'],
    ['https://blog.csdn.net/name/article/details/1', 'blog.csdn.net/name', 'csdn', 'name'],
    ['https://name.blog.csdn.net/article/details/1', 'blog.csdn.net/name', 'csdn', 'name'],
    ['https://juejin.cn/post/1', 'juejin.cn', 'juejin', null],
    ['https://www.sohu.com/a/123_456', 'sohu.com/456', 'sohu', '456'],
    ['https://name.wordpress.com/2020/x', 'name.wordpress.com', 'wordpress.com', 'name'],
    // Look-alikes are sites of their own.
    ['https://notmedium.com/@name/x', 'notmedium.com', null, null],
    ['https://medium.com.example.org/@name/x', 'example.org', null, null],
    ['about:blank', 'about:blank', null, null],
    ['no address', 'no address', null, null],
  ])('%s', (address, id, platform, account) => {
    expect(siteOf(address)).toMatchObject({ id, platform, account });
  });

  it.each([
    ['https://www.example.org/a', 'host'],
    ['https://name.substack.com/p/x', 'host'],
    ['https://zhuanlan.zhihu.com/p/1', 'host'],
    ['https://medium.com/@name/x', 'path'],
    ['https://blog.csdn.net/name/article/details/1', 'path'],
    ['https://mp.weixin.qq.com/s?__biz=MzA5&mid=1', 'none'],
    ['https://www.sohu.com/a/123_456', 'none'],
    ['about:blank', 'none'],
  ])('%s can be told by %s', (address, match) => {
    expect(siteOf(address).match).toBe(match);
  });

  it('names a site for any address', () => {
    fc.assert(fc.property(fc.webUrl(), (address) => siteOf(address).id.length > 0));
  });
});
