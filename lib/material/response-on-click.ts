import type { Material, PageCopy } from '@/lib/messaging';
import { bytesOf, toBase64 } from './bytes';
import { only } from './gather';

const PATIENCE = 15_000;
/** Addresses in angle brackets, each with its parameters up to the next comma that begins another. */
const LINK = /<([^<>]{1,2000})>((?:[^,"]|"[^"]{0,500}"){0,50})/g;

/** What a `Link` header names as manifests. */
export function linkedManifests(header: string | null): string[] {
  const links = [...(header ?? '').slice(0, 20_000).matchAll(LINK)];
  return links
    .filter(([, , rest = '']) => /;\s*rel\s*=\s*"?(?:[^";]*\s)?c2pa-manifest\b/i.test(rest))
    .map(([, to = '']) => to);
}

async function fetched(address: string): Promise<Response> {
  return fetch(address, { cache: 'force-cache', credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE) });
}

async function manifestAt(address: string): Promise<string> {
  try {
    const response = await fetched(address);
    const bytes = response.ok ? await bytesOf(response) : 'unreadable';
    return typeof bytes === 'string' ? '' : toBase64(bytes);
  } catch {
    // Named, but not to be had: the check says so of an empty one.
    return '';
  }
}

/**
 * The page's own response once more, on the reader's click: what a page's script made of it can't be checked, and a script in a page
 * does not see its headers. A manifest that it names is fetched with it.
 */
export async function responseOnClick(doc: Document): Promise<Material | null> {
  const response = await fetched(doc.location.href.split('#', 1)[0] ?? '');
  const bytes = await bytesOf(response);
  if (typeof bytes === 'string') return null;
  const links = Array.from(doc.head.querySelectorAll<HTMLLinkElement>('link[rel~="c2pa-manifest"]'));
  const inHeader = linkedManifests(response.headers.get('link'));
  const named = (inHeader.length > 0 ? inHeader : links.map((link) => link.getAttribute('href') ?? ''))
    .filter((to) => URL.canParse(to, doc.baseURI))
    .map((to) => new URL(to, doc.baseURI).href);
  const [manifest, second] = new Set(named);
  const page: PageCopy = {
    bytes: toBase64(bytes),
    disclosure: response.headers.get('ai-disclosure'),
    manifest: manifest === undefined ? null : await manifestAt(manifest),
    ambiguous: second !== undefined,
  };
  return only({ page });
}
