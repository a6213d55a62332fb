import type { Copy } from './copy';
import { isSeen } from './seen';

/** Elements that hold no prose of the article, whatever they are called. */
const ELEMENTS = [
  'style,noscript,template,iframe,object,embed,canvas,video,audio,svg,math,pre,figcaption,nav,footer,aside',
  'button,input,select,textarea,label,fieldset,dialog,menu,[hidden],[contenteditable=""],[contenteditable="true"]',
  '[role=navigation],[role=complementary],[role=contentinfo],[role=dialog],[role=alertdialog],[role=alert]',
  '[role=search],[role=menu],[role=menubar],[role=toolbar],[role=tablist],[role=textbox],[role=grid],[aria-modal=true]',
  'details:not([open]),.twitter-tweet,.instagram-media,.sr-only,.visually-hidden,.screen-reader-text,.skip-link',
].join(',');

/** Names that templates give to what stands around an article. Whole words of a class or an id. */
const AROUND = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'share|sharing|sharebar|social|sharedaddy|related|recommend(?:ed|ation|ations|s)?|recirc|more-?(?:stories|news|posts)',
    'newsletter|subscribe|subscription|signup|promo|sponsor(?:ed)?|advert\\w*|ads?|adsbygoogle|outbrain|taboola',
    'cookies?|consent|gdpr|cmp|onetrust|breadcrumbs?|crumbs?|pagination|pager|toc|tags?|tag-?list|author-(?:bio|box)',
    'copyright|disclaimer|popup|modal|sidebar|side-?nav|navbar|masthead|caption|login|qrcode|toolbar',
  ].join('|')})(?:$|[\\s_-])`,
  'i',
);
const COMMENTS =
  /(?:^|[\s_-])(?:comments?|comment-?(?:list|area|s)|disqus(?:_thread)?|respond|repl(?:y|ies)|pinglun)(?:$|[\s_-])/i;

/** Marks of an element that must stay, however it is named: a page called `has-sidebar` is not a sidebar. */
const CORE = 'h1,main,[role=main],[itemprop~=articleBody]';

/** Says of an article that comments are open, not of an element that it holds them. */
const ABOUT_COMMENTS = /\b(?:has|no|with)-comments?\b|\bcomments?-(?:open|closed|off|on|enabled|disabled)\b/gi;

/** Class and id, with `shareBar` written as `share-Bar`. */
function namesOf(element: Element): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return names.replace(ABOUT_COMMENTS, '').replace(/([a-z])([A-Z])/g, '$1-$2');
}

function isTableOfData(table: Element, weights: Copy['weights']): boolean {
  const cells = Array.from(table.querySelectorAll('td'));
  // Old pages and forums set whole articles in tables: one cell then holds more than a number or a name.
  return !cells.some((cell) => (weights.get(cell) ?? 0) > 250 || cell.querySelector('p+p,br+br') !== null);
}

/** A quotation of more than a sentence is another writer's text. */
function isLongQuote(quote: Element, weight: number): boolean {
  const ends = quote.textContent.match(/[.!?。！？…]+(?=["'”’」』)\s]|$|[\u3400-\u9fff])/g)?.length ?? 0;
  return weight > 300 || ends > 1;
}

function isLeftOut(element: Element, copy: Copy, whole: number): boolean {
  const weight = copy.weights.get(element) ?? 0;
  if (element.tagName === 'SCRIPT') return element.getAttribute('type') !== 'application/ld+json';
  if (element.matches(ELEMENTS)) return element.tagName !== 'LABEL' || weight < whole / 2;
  if (element.tagName === 'TABLE') return isTableOfData(element, copy.weights);
  // Some frameworks wrap the whole page in one form.
  if (element.tagName === 'FORM') return weight < whole / 3;
  if (element.tagName === 'BLOCKQUOTE') return weight < whole / 2 && isLongQuote(element, weight);
  if (weight > 0 && !/^(?:BODY|MAIN|ARTICLE|A|SPAN|EM|STRONG|B|I|P)$/.test(element.tagName)) {
    const names = namesOf(element);
    if (names !== ' ' && element.querySelector(CORE) === null) {
      if (COMMENTS.test(names)) return true;
      if (AROUND.test(names) && weight < whole / 2) return true;
    }
  }
  return isHidden(element, weight, copy, whole);
}

function isHidden(element: Element, weight: number, copy: Copy, whole: number): boolean {
  if (element.getAttribute('aria-hidden') === 'true') {
    if (weight < whole / 2) return true;
    // A consent dialog hides the whole page from screen readers while it is open; a reader still sees it.
    element.removeAttribute('aria-hidden');
  }
  // Asking for a style costs a little: worth it where there is text to gain or to lose.
  if (weight < 20) return false;
  const live = copy.live(element);
  return live !== null && !isSeen(live);
}

/** Cuts out of the copy all that is not the article's own text; see the room's first lines for the list. */
export function cutAround(copy: Copy): void {
  const { body } = copy.doc;
  const whole = copy.weights.get(body) ?? 0;
  const walker = copy.doc.createTreeWalker(body, 1);
  let element = walker.nextNode();
  while (element) {
    // The walker was told to show elements only.
    const current = element as Element;
    if (!isLeftOut(current, copy, whole)) {
      element = walker.nextNode();
      continue;
    }
    // Step over the whole subtree before it goes.
    element = walker.nextSibling() ?? stepUp(walker, body);
    current.remove();
  }
}

function stepUp(walker: TreeWalker, body: Element): Node | null {
  while (walker.parentNode() && walker.currentNode !== body) {
    const next = walker.nextSibling();
    if (next) return next;
  }
  return null;
}
