import { Window } from 'happy-dom';
import { parseAddress } from '@/lib/address';
import { findArticle } from '@/lib/extract';
import type { TextItem } from './text-item';

/** Longer pages are lists or data, and parsing them takes minutes. */
const LONGEST = 5_000_000;

/** Lends its parser; no page is ever opened in it. One for all: each holds tens of megabytes. */
const parsing = new Window();

/** The encoding that a page names: its header's, its byte-order mark's, its own; UTF-8 where it names none that is known. */
export function decodePage(bytes: Uint8Array, contentType = ''): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const marks: [string, string][] = [
    ['\xef\xbb\xbf', 'utf-8'],
    ['\xff\xfe', 'utf-16le'],
    ['\xfe\xff', 'utf-16be'],
  ];
  const named =
    marks.find(([mark]) => start.startsWith(mark))?.[1] ??
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ??
    'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** The address that a saved page names as its own, or that the browser wrote into it; null: none. */
function ownAddress(html: string): string | null {
  const head = html.slice(0, 200_000);
  const saved = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(head)?.[1];
  if (saved) return parseAddress(saved)?.href ?? null;
  const link = /<link\b[^>]*\brel\s*=\s*["']?canonical\b[^>]*>/i.exec(head)?.[0] ?? '';
  const meta = /<meta\b[^>]*\bproperty\s*=\s*["']og:url["'][^>]*>/i.exec(head)?.[0] ?? '';
  const value = /\bhref\s*=\s*["']([^"']+)/i.exec(link)?.[1] ?? /\bcontent\s*=\s*["']([^"']+)/i.exec(meta)?.[1];
  return value ? (parseAddress(value.replaceAll('&amp;', '&'))?.href ?? null) : null;
}

/**
 * Reads the article of a page as the extension does, in a document without window, style or script: nothing in the page
 * runs or loads. So what its styles hide counts as text, and what its scripts would bring is not there.
 *
 * @param url where the page came from; null: it may name its own
 */
export function readHtml(id: unknown, html: string, url: string | null, at: number): TextItem {
  if (html.length > LONGEST) return { id, error: `the page is longer than ${LONGEST} characters` };
  const address = url ?? ownAddress(html);
  try {
    const parsed = new parsing.DOMParser().parseFromString(html, 'text/html');
    // The types of happy-dom's documents are its own; the extraction asks only for what both have.
    const found = findArticle(parsed as unknown as Document, address ?? 'https://page.invalid/');
    if (found === null) return { id, url: address, noArticle: true };
    const { article } = found;
    const { passages, share, title } = article;
    return { id, passages, share, url: address && article.url, title, at, page: true };
  } catch (cause) {
    return { id, error: cause instanceof Error ? cause.message : String(cause) };
  }
}
