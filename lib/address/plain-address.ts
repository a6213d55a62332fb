/** Parameters that name a campaign, never an article. */
const CAMPAIGN =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|spm|scm|share_token|sharer_share\w*|share_source)$/i;
/** Parameters that name a session or let somebody in: whoever has the address has the reader's access. */
const SECRET =
  /^(?:jsessionid|phpsessid|aspsessionid\w*|sess?(?:ion)?_?(?:id|key|token)|sid|cfid|cftoken|(?:access|auth|id|refresh|oauth|security)?_?token|api_?key|pass(?:word|wd|_ticket)|pwd|jwt|otp|exportkey|x-amz-(?:signature|credential|security-token))$/i;
/** `;jsessionid=…` and ASP.NET's `/(S(…))/`. */
const SESSION_IN_PATH = /;(?:jsessionid|phpsessid|sid)=[^/?#]*|\/\((?:[A-Z]\([^()/]*\))+\)(?=\/)/gi;

/** Hosts whose addresses carry the reader's own keys under ordinary names: only these parameters stay. */
const ONLY: Record<string, readonly string[]> = {
  'mp.weixin.qq.com': ['__biz', 'mid', 'idx', 'sn'],
};

/** Reads a web address; null: it is none, or not one of the web. */
export function parseAddress(address: string, base?: string): URL | null {
  try {
    const url = new URL(address, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

/** An address without fragment, credentials, session or campaign; the address as given where it is none of the web. */
export function plainAddress(address: string): string {
  const url = parseAddress(address);
  if (url === null) return address;
  url.hash = '';
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replace(SESSION_IN_PATH, '');
  const only = ONLY[url.hostname];
  // No iterator: Firefox denies a content script the one of the page's URLSearchParams.
  const names = new Set<string>();
  url.searchParams.forEach((_, name) => {
    names.add(name);
  });
  for (const name of names) {
    if (CAMPAIGN.test(name) || SECRET.test(name) || only?.includes(name) === false) url.searchParams.delete(name);
  }
  return url.href;
}
