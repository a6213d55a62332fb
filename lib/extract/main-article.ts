import type { Copy } from './copy';
import { headingText, isCardHeading, titleShare } from './headline';
import type { PageFacts } from './page-facts';

/** What to read of a page: all of it, the one article that is left of several, or nothing. */
export type Scope = 'whole-page' | 'one' | 'none';

interface Candidate {
  element: Element;
  weight: number;
  heading: Element | null;
}

const ARTICLES = 'article,[role=article],[itemtype*="Article"],[itemtype*="BlogPosting"]';
/** Below this weight an element is a card or a stub: no rival to an article. */
const RIVAL = 250;
/** `post_1204`, `p88`, `comment-3`: how forums number the posts of a thread. Paragraphs of books are numbered too. */
const NUMBERED = /^[a-z_-]*(?:post|reply|comment|message|msg|floor|answer|pid|p)[a-z]*[_-]?\d+$/i;

/** The outermost of some elements, in reading order. */
function outermost(elements: Iterable<Element>): Element[] {
  const found: Element[] = [];
  for (const element of elements) if (!found.at(-1)?.contains(element)) found.push(element);
  return found;
}

function candidates(copy: Copy): Candidate[] {
  const weigh = (elements: Element[]) =>
    elements
      .map((element) => ({
        element,
        weight: copy.weights.get(element) ?? 0,
        heading: element.querySelector('h1,h2,h3,[itemprop~=headline]'),
      }))
      .filter((one) => one.weight >= RIVAL);
  const outer = weigh(outermost(copy.doc.body.querySelectorAll(ARTICLES)));
  const [only] = outer;
  if (outer.length !== 1 || only === undefined) return outer;
  // An article that only wraps other articles is a list of them.
  const inner = weigh(outermost(only.element.querySelectorAll(ARTICLES)));
  const sum = inner.reduce((total, one) => total + one.weight, 0);
  return inner.length > 1 && sum > 0.8 * only.weight ? inner : outer;
}

/** The posts of a thread: numbered, and without headlines of their own. */
function posts(copy: Copy): Element[] {
  const numbered = Array.from(
    copy.doc.body.querySelectorAll('div[id],li[id],article[id],section[id],table[id]'),
  ).filter((element) => NUMBERED.test(element.id) && element.querySelector('h1,h2,h3') === null);
  return outermost(numbered);
}

/** A thread's title stands above its first post, not in it. */
function hasOuterHeadline(doc: Document, first: Element, facts: PageFacts): boolean {
  return Array.from(doc.body.querySelectorAll('h1,h2')).some(
    (heading) =>
      (heading.compareDocumentPosition(first) & 4) !== 0 && titleShare(headingText(heading), facts.titles) > 0.3,
  );
}

function keep(article: Element, others: Element[]): Scope {
  for (const other of others) if (other !== article && !other.contains(article)) other.remove();
  return 'one';
}

/**
 * Decides which of several articles on a page is the main one, and cuts the others from the copy.
 *
 * The main one is the first post of a thread, or the only one whose headline is the page's title, or by far the
 * longest with a headline that leads nowhere else. A list of equals, as on a blog's front page or in a feed, has
 * none. What stands around the main one stays: its headline, its lead.
 */
export function keepMainArticle(copy: Copy, facts: PageFacts, pageAddress: string): Scope {
  const thread = posts(copy);
  const [opening] = thread;
  if (opening && thread.length > 1 && hasOuterHeadline(copy.doc, opening, facts)) return keep(opening, thread);

  const rivals = candidates(copy);
  if (rivals.length < 2) return 'whole-page';
  const elements = rivals.map((one) => one.element);
  const share = ({ heading }: Candidate) => (heading ? titleShare(headingText(heading), facts.titles) : 0);
  const own = rivals.filter(
    (one) => one.heading !== null && (!isCardHeading(one.heading, pageAddress) || share(one) > 0.8),
  );
  const titled = own.filter((one) => share(one) > 0.4);
  if (titled.length === 1 && titled[0]) return keep(titled[0].element, elements);

  const [longest, second] = rivals.toSorted((a, b) => b.weight - a.weight);
  if (longest && second && own.includes(longest) && longest.weight >= 3 * second.weight) {
    return keep(longest.element, elements);
  }
  return 'none';
}
