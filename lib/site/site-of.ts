import { getDomain } from 'tldts';
import type { Site } from '@/lib/domain';
import { PLATFORMS, type Platform } from './platforms';

function platformOf(host: string): [Platform, RegExpExecArray] | null {
  for (const platform of PLATFORMS) {
    const match = platform.host.exec(host);
    if (match) return [platform, match];
  }
  return null;
}

function accountByAddress(platform: Platform, url: URL): string | null {
  if (platform.query !== undefined) return url.searchParams.get(platform.query);
  for (const path of platform.paths ?? []) {
    const account = path.exec(url.pathname)?.groups?.account;
    if (account !== undefined) return account;
  }
  return null;
}

/**
 * The site that an address belongs to: the registrable domain by the public-suffix list, private suffixes included
 * (`someone.github.io` is a site of its own), or the account on a known platform.
 *
 * The same for every article of a writer on a platform as far as its addresses name the writer. An address that is none
 * of the web is its own site, so that no row is ever lost for want of one.
 */
export function siteOf(address: string): Site {
  const url = URL.canParse(address) ? new URL(address) : null;
  // A dot at the end names the same host.
  const host = url?.hostname.replace(/\.$/, '') ?? '';
  if (url === null || host === '')
    return { id: address, domain: address, platform: null, account: null, match: 'none' };
  const found = platformOf(host);
  if (found === null) {
    const domain = getDomain(host, { allowPrivateDomains: true }) ?? host;
    return { id: domain, domain, platform: null, account: null, match: 'host' };
  }
  const [platform, match] = found;
  const bySubdomain = match.groups?.account;
  const { name, domain, begins } = platform;
  const account = bySubdomain ?? accountByAddress(platform, url);
  // One writer, two kinds of address: blog.csdn.net/name and name.blog.csdn.net. Others use only one of them.
  if (bySubdomain !== undefined && name !== 'csdn') {
    return { id: host, domain: host, platform: name, account, match: 'host' };
  }
  if (account === null) return { id: domain, domain, platform: name, account, match: 'host' };
  return { id: `${domain}/${account}`, domain, platform: name, account, match: begins ? 'path' : 'none' };
}
