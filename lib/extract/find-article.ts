import { Readability } from '@mozilla/readability';
import type { Article } from '@/lib/domain';
import { articleAddress } from './address';
import { type Block, blocksOf, isSentences, oneLine, proseBlocks } from './blocks';
import { type Copy, copyOf } from './copy';
import { evenly, MOST, thin } from './evenly';
import { isPrivateHost, isWebPage, mayHoldArticle } from './gate';
import { headingText, headlineOf } from './headline';
import { isArticle } from './judge';
import { cutAround } from './left-out';
import { keepMainArticle } from './main-article';
import { declaredLanguage, pageFacts, publishedAt } from './page-facts';
import { weigh } from './weigh';

export interface Found {
  article: Article;
  /** The live headline of the article; the element of its first text where it has none. */
  anchor: Element;
}

/** Below this much text Readability tries again with milder rules. */
const RETRY_BELOW = 200;

/**
 * Finds the article of a page, or null where it holds none, several equal ones, or nothing that can be read.
 *
 * Never changes the page and never throws: a page that breaks the reading has no article.
 *
 * @param doc the live page
 * @param url the page's address
 */
export function findArticle(doc: Document, url: string): Found | null {
  try {
    if (!isWebPage(doc) || isPrivateHost(new URL(url).hostname) || !mayHoldArticle(doc)) return null;
    return read(doc, url);
  } catch {
    return null;
  }
}

function read(doc: Document, url: string): Found | null {
  const facts = pageFacts(doc);
  if (facts.saysProduct) return null;
  const copy = copyOf(doc);
  cutAround(copy);
  copy.weighAgain();
  if (keepMainArticle(copy, facts, url) === 'none') return null;
  const whole = copy.weights.get(copy.doc.body) ?? 0;
  thin(copy.doc.body, weigh, whole);

  // Nodes handed to the serializer are elements.
  const options = { charThreshold: RETRY_BELOW, keepClasses: true, serializer: (node: Node) => node as Element };
  const parsed = new Readability<Element>(copy.doc, options).parse();
  if (!parsed?.content) return null;
  const blocks = blocksOf(parsed.content, url);
  const prose = proseBlocks(blocks);
  const first = firstLive(prose, copy);
  if (first === null) return null;

  const headline = headlineOf(first, facts, url);
  if (!isArticle({ blocks, saysArticle: facts.saysArticle, hasHeadline: headline !== null })) return null;
  const title = headline ? headingText(headline) : (parsed.title ?? facts.titles[0] ?? '');
  const passages = evenly(prose, (block) => block.weight, MOST).map((block) => block.text);
  return {
    article: {
      url: articleAddress(doc, url),
      title,
      passages: passages[0] === title ? passages.slice(1) : passages,
      share: Math.min(1, MOST / Math.max(1, whole)),
      declaredLanguage: declaredLanguage(doc, first),
      siteName: parsed.siteName?.trim() || facts.siteName,
      byline: byline(parsed.byline),
      publishedAt: parsed.publishedTime?.trim() || publishedAt(doc, first),
    },
    anchor: headline ?? first,
  };
}

function firstLive(prose: Block[], copy: Copy): Element | null {
  const block = prose.find(isSentences);
  return block ? copy.live(block.element) : null;
}

/** The author's name, where the page gives a name and not a line of dates, counts and buttons. */
function byline(line: string | null | undefined): string | null {
  const name = oneLine(line ?? '').replace(/^(?:by|作者|文)(?:\s*[:：/|]\s*|\s+)/i, '');
  return name === '' || name.length > 60 || /\d\d/.test(name) ? null : name;
}
