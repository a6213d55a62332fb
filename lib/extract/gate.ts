import { isProbablyReaderable } from '@mozilla/readability';
import { weigh } from './weigh';

/** Hosts of mail, chat and office applications: what they show is private and no article. */
const PRIVATE_HOST =
  /^(?:(?:mail|e?mail\d*|webmail|outlook|inbox|calendar|chat|messages|messenger|teams|meet)\..+|(?:docs|drive|keep)\.google\.com|docs\.qq\.com|wx\d?\.qq\.com|web\.whatsapp\.com|web\.telegram\.org|app\.slack\.com)$/;
const UNREAD = /^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA|OPTION|A|BUTTON|NAV|PRE|CODE)$/;
/** Enough text in whole stretches for an article, whatever elements hold it. */
const ENOUGH = 300;

/** Says whether a document is an ordinary web page: no image, PDF viewer, XML, plain text or frameset. */
export function isWebPage(doc: Document): boolean {
  const type = doc.contentType;
  return (type === 'text/html' || type === 'application/xhtml+xml') && doc.body?.tagName === 'BODY';
}

/** Says whether a host shows private things only: it is not looked at further. */
export function isPrivateHost(host: string): boolean {
  return PRIVATE_HOST.test(host);
}

/**
 * The cheap first look at the live page: might it hold an article? Reads, never writes.
 *
 * Readability's own test counts characters in `p` and `pre`: right for English, four times too strict for Chinese
 * (hence its lower limits) and blind to pages that set text in `div`s (hence the second test).
 */
export function mayHoldArticle(doc: Document): boolean {
  return isProbablyReaderable(doc, { minContentLength: 56, minScore: 12 }) || hasStretches(doc);
}

function hasStretches(doc: Document): boolean {
  const walker = doc.createTreeWalker(doc.body, 4);
  let weight = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.length < 15 || UNREAD.test(node.parentElement?.tagName ?? 'A')) continue;
    const stretch = weigh(text.trim());
    if (stretch >= 40) weight += stretch;
    if (weight >= ENOUGH) return true;
  }
  return false;
}
