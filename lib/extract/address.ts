import { parseAddress, plainAddress } from '@/lib/address';

/** A host without the prefixes under which the same site is served: `m.example.org` and `www.example.org` are one. */
function site(host: string): string {
  return host.replace(/^(?:(?:www\d?|m|mobile|wap|amp)\.)+/, '');
}

function sameSite(one: string, other: string): boolean {
  const [a, b] = [site(one), site(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/**
 * The address that stands for an article: the page's canonical link where it is credible, else the page's own.
 *
 * Not credible: another site's (a page could put its visit on somebody else's account), and the site's front page
 * named by a page that is not it, a common mistake of templates.
 */
export function articleAddress(doc: Document, pageAddress: string): string {
  const own = plainAddress(pageAddress);
  const href = doc.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href');
  const canonical = href ? parseAddress(href, pageAddress) : null;
  const page = parseAddress(pageAddress);
  if (canonical === null || page === null || !sameSite(canonical.hostname, page.hostname)) return own;
  if (canonical.pathname === '/' && canonical.search === '' && page.pathname !== '/') return own;
  return plainAddress(canonical.href);
}

/** Says whether a link on a page leads to another page. */
export function leadsElsewhere(link: Element, pageAddress: string): boolean {
  const href = link.getAttribute('href')?.trim();
  if (!href || href.startsWith('#') || /^javascript:/i.test(href)) return false;
  const target = parseAddress(href, pageAddress);
  return target !== null && plainAddress(target.href) !== plainAddress(pageAddress);
}
