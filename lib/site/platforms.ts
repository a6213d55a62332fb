/** A host that many people write on, and how its addresses name the writer. */
export interface Platform {
  name: string;
  /** Matches the whole host name. `(?<account>…)` names the writer by sub-domain. */
  host: RegExp;
  /** The host that stands for the platform in a site's id. */
  domain: string;
  /** Matches the path (and for `query` the search part); `(?<account>…)` names the writer. The first that fits counts. */
  paths?: readonly RegExp[];
  /** The parameter that names the writer. */
  query?: string;
  /** All addresses of a writer begin with `domain/account/`. */
  begins?: true;
}

/**
 * The platforms that are told apart by account. Hosts whose sub-domains belong to different people and that say so in the
 * public-suffix list (github.io, blogspot.com, …) need no line here.
 *
 * Many addresses of a platform don't name the writer (zhuanlan.zhihu.com/p/…): those count for the platform as a whole.
 */
export const PLATFORMS: readonly Platform[] = [
  {
    name: 'zhihu',
    host: /^(?:[\w-]+\.)?zhihu\.com$/,
    domain: 'zhihu.com',
    paths: [/^\/(?:people|org)\/(?<account>[\w.-]+)/],
  },
  { name: 'weixin', host: /^mp\.weixin\.qq\.com$/, domain: 'mp.weixin.qq.com', query: '__biz' },
  {
    name: 'medium',
    host: /^(?:www\.)?medium\.com$/,
    domain: 'medium.com',
    paths: [/^\/(?<account>@[\w.-]+)/, /^\/(?!(?:p|m|me|tag|topic|search|about|s)\/)(?<account>[\w-]+)\/[^/]+/],
    begins: true,
  },
  { name: 'medium', host: /^(?!www\.)(?<account>[\w-]+)\.medium\.com$/, domain: 'medium.com' },
  { name: 'substack', host: /^(?!www\.|open\.)(?<account>[\w-]+)\.substack\.com$/, domain: 'substack.com' },
  {
    name: 'substack',
    host: /^(?:www\.|open\.)?substack\.com$/,
    domain: 'substack.com',
    paths: [/^\/(?<account>@[\w.-]+)/, /^\/pub\/(?<account>[\w-]+)/],
  },
  {
    name: 'weibo',
    host: /^(?:[\w-]+\.)?weibo\.(?:com|cn)$/,
    domain: 'weibo.com',
    paths: [/^\/(?:u|n|p)\/(?<account>[^/]+)/, /^\/(?<account>\d{5,})\/\w+/],
  },
  { name: 'bilibili', host: /^space\.bilibili\.com$/, domain: 'space.bilibili.com', paths: [/^\/(?<account>\d+)/] },
  { name: 'bilibili', host: /^(?:[\w-]+\.)?bilibili\.com$/, domain: 'bilibili.com' },
  {
    name: 'csdn',
    host: /^blog\.csdn\.net$/,
    domain: 'blog.csdn.net',
    paths: [/^\/(?<account>[\w-]+)\/(?:article|category)/, /^\/(?<account>[\w-]+)\/?$/],
    begins: true,
  },
  { name: 'csdn', host: /^(?<account>[\w-]+)\.blog\.csdn\.net$/, domain: 'blog.csdn.net' },
  { name: 'juejin', host: /^(?:www\.)?juejin\.(?:cn|im)$/, domain: 'juejin.cn', paths: [/^\/user\/(?<account>\d+)/] },
  {
    name: 'jianshu',
    host: /^(?:www\.)?jianshu\.com$/,
    domain: 'jianshu.com',
    paths: [/^\/u\/(?<account>\w+)/],
  },
  {
    name: 'cnblogs',
    host: /^(?:www\.)?cnblogs\.com$/,
    domain: 'cnblogs.com',
    paths: [/^\/(?<account>[\w-]+)\/(?:p|archive|articles)\//],
    begins: true,
  },
  { name: 'sohu', host: /^(?:www\.|m\.)?sohu\.com$/, domain: 'sohu.com', paths: [/^\/a\/\d+_(?<account>\d+)/] },
  {
    name: 'dev.to',
    host: /^dev\.to$/,
    domain: 'dev.to',
    paths: [/^\/(?!t\/)(?<account>[\w-]+)\/[\w-]+/],
    begins: true,
  },
  { name: 'wordpress.com', host: /^(?!www\.)(?<account>[\w-]+)\.wordpress\.com$/, domain: 'wordpress.com' },
  { name: 'tumblr', host: /^(?!www\.)(?<account>[\w-]+)\.tumblr\.com$/, domain: 'tumblr.com' },
  { name: 'tumblr', host: /^(?:www\.)?tumblr\.com$/, domain: 'tumblr.com', paths: [/^\/(?<account>[\w-]+)\/\d+/] },
  { name: 'linkedin', host: /^(?:[\w-]+\.)?linkedin\.com$/, domain: 'linkedin.com' },
];
