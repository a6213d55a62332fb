/**
 * Room: site. Which site an address belongs to: a registrable domain, or an account on a platform (`platforms.ts`).
 * It must not judge a site. The public-suffix list is large: keep this room out of what runs in pages.
 */
export { siteOf } from './site-of';
