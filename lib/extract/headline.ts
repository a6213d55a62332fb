import { leadsElsewhere } from './address';
import { oneLine } from './blocks';
import type { PageFacts } from './page-facts';
import { isSeen } from './seen';

const HEADINGS =
  'h1,h2,h3,[itemprop~=headline],[role=heading][aria-level="1"],[class*="title" i],[id*="title" i],[class*="biaoti" i]';
const AWAY = 'nav,footer,aside,[role=navigation],[role=complementary],[role=dialog]';

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}]+/gu, '');
}

/** What divides a title from the names of section and site: "Story - The Site", "标题_频道_站名". */
const DIVIDER = /\s+[-–—|·•:»/\\]+\s+|[|_»｜]/u;

/** The whole of a title, and its parts: the first is mostly the headline, another may be. */
function parts(title: string): [text: string, worth: number][] {
  const [first = '', ...rest] = title.split(DIVIDER);
  if (rest.length === 0) return [[title, 1]];
  return [[title, 1], [first, 1], ...rest.map((part): [string, number] => [part, 0.7])];
}

/** How much of one of the page's titles a text covers, 0-1; 0 where it is no part of any. */
export function titleShare(text: string, titles: string[]): number {
  const own = bare(text);
  if (own.length < 2) return 0;
  return Math.max(0, ...titles.flatMap(parts).map(([part, worth]) => worth * overlap(own, bare(part))));
}

function overlap(own: string, title: string): number {
  if (title === '') return 0;
  if (title.includes(own)) return own.length / title.length;
  // A search engine's title is often the headline cut short.
  return own.includes(title) && title.length > 8 ? title.length / own.length : 0;
}

/** The words of a heading, without the buttons in it. */
export function headingText(heading: Element): string {
  const words = (node: Node): string =>
    node.nodeType === 3
      ? (node.nodeValue ?? '')
      : /^(?:BUTTON|SCRIPT|STYLE|SVG)$/i.test(node.nodeName)
        ? ''
        : Array.from(node.childNodes, words).join('');
  return oneLine(words(heading));
}

/** Says whether a heading is the entry to another page: the headline of a card, not of this page's article. */
export function isCardHeading(heading: Element, pageAddress: string): boolean {
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  return link !== null && leadsElsewhere(link, pageAddress);
}

/**
 * The live headline of the article: a heading before its first text that says most of the page's title.
 *
 * A site's name is often an h1 and part of the title as well ("Story - The Site"): it loses by covering less.
 *
 * @param first the live element of the article's first text
 */
export function headlineOf(first: Element, facts: PageFacts, pageAddress: string): Element | null {
  const doc = first.ownerDocument;
  let best: { element: Element; score: number } | null = null;
  for (const element of doc.body.querySelectorAll(HEADINGS)) {
    const place = element.compareDocumentPosition(first);
    // Past the first text, or around it: no headline of it.
    if (!(place & 4) || place & 16) {
      if (place & 2) break;
      continue;
    }
    const text = headingText(element);
    if (text.length < 2 || text.length > 300 || text === facts.siteName || element.closest(AWAY) !== null) continue;
    const level = /^H[1-3]$/.test(element.tagName) ? Number(element.tagName[1]) : 4;
    // A heading that leads to another page is a card's, or the site's own name.
    const share = titleShare(text, facts.titles) - (isCardHeading(element, pageAddress) ? 0.5 : 0);
    // Without the page's title behind it only a real heading counts, the nearer to the text the better.
    const score = share > 0.3 ? 2 + share - level / 20 : level < 4 ? 1 - level / 10 : 0;
    if (score > 0 && score >= (best?.score ?? 0) && isSeen(element)) best = { element, score };
  }
  return best?.element ?? null;
}
