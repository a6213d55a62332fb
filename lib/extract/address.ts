/** Parameters that name a session or a campaign, never an article. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|spm|scm|share_token|sharer_share\w*|share_source|jsessionid|phpsessid|aspsessionid\w*|sessionid|session_id|sid)$/i;
const SESSION_IN_PATH = /;(?:jsessionid|phpsessid|sid)=[^/?#]*/gi;

/** A host without the prefixes under which the same site is served: `m.example.org` and `www.example.org` are one. */
function site(host: string): string {
  return host.replace(/^(?:(?:www\d?|m|mobile|wap|amp)\.)+/, '');
}

function sameSite(one: string, other: string): boolean {
  const [a, b] = [site(one), site(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function parse(address: string, base?: string): URL | null {
  try {
    const url = new URL(address, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

/** An address without fragment, credentials, session or campaign; the address as given where it is none. */
export function plainAddress(address: string): string {
  const url = parse(address);
  if (url === null) return address;
  url.hash = '';
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replace(SESSION_IN_PATH, '');
  // No iterator: Firefox denies a content script the one of the page's URLSearchParams.
  const names: string[] = [];
  url.searchParams.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
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
  const canonical = href ? parse(href, pageAddress) : null;
  const page = parse(pageAddress);
  if (canonical === null || page === null || !sameSite(canonical.hostname, page.hostname)) return own;
  if (canonical.pathname === '/' && canonical.search === '' && page.pathname !== '/') return own;
  return plainAddress(canonical.href);
}

/** Says whether a link on a page leads to another page. */
export function leadsElsewhere(link: Element, pageAddress: string): boolean {
  const href = link.getAttribute('href')?.trim();
  if (!href || href.startsWith('#') || /^javascript:/i.test(href)) return false;
  const target = parse(href, pageAddress);
  return target !== null && plainAddress(target.href) !== plainAddress(pageAddress);
}
