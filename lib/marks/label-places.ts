import type { MarkPage } from './mark-page';
import { shortText, textsUnder } from './walk';

/** A line that stands on its own on the page. */
export interface Label {
  /** Without any space: platforms set `AI 生成` and `AI生成` alike. */
  text: string;
  element: Element;
}

const LONGEST = 40;
/** A row of labels (author, date, declaration) may be this long. */
const LONGEST_ROW = 120;
const MOST = 500;

const INLINE = /^(?:A|ABBR|B|CITE|EM|FONT|I|LABEL|MARK|S|SMALL|SPAN|STRONG|SUB|SUP|U)$/i;
const ROW = /^(?:DIV|HEADER|FOOTER|ADDRESS)$/i;
/** Others' words, code, menus, and headings and list items, which name a subject rather than state. */
const SKIPPED =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|PRE|CODE|KBD|SAMP|BLOCKQUOTE|Q|TEXTAREA|SELECT|BUTTON|NAV|FORM|ASIDE|H[1-6]|LI|TD|TH|DT|DIALOG|IFRAME)$/i;
const OTHERS =
  /(?:^|[\s_-])(?:comments?|repl(?:y|ies)|related|recommend\w*|sidebar|tags?|tag-?list|hot-?list|chat-?(?:box|widget)|summary|abstract|digest|tl-?dr|excerpt|ai-?(?:desc\w*|assist\w*|summary|box|card|chat))(?:$|[\s_-])/i;
const MEDIA = 'figure,picture,video,[class*="caption" i],[class*="player" i]';

const compact = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** The part of a page where a label about its article stands: the article with what belongs to it. */
export function labelScope({ root, document }: MarkPage): Element {
  const around = root.closest('article,[role=article],main,[role=main]');
  if (around) return around;
  const parent = root.parentElement;
  return parent && parent !== document.body && root !== document.body ? parent : root;
}

/**
 * The short lines under an element that stand on their own and match: a paragraph, a line between breaks, an entry in
 * a row. Never a phrase within a sentence. What is not the article's own (menus, comments, summaries, other articles)
 * is left out; so are links, unless asked for.
 */
export function* labelsIn(scope: Element, root: Element, trigger: RegExp, withLinks = false): Generator<Label> {
  let seen = 0;
  const skip = (element: Element) =>
    SKIPPED.test(element.tagName) ||
    (!withLinks && element.tagName === 'A') ||
    (element.tagName === 'ARTICLE' && !element.contains(root)) ||
    (OTHERS.test(element.getAttribute('class') ?? '') && !element.contains(root));
  for (const text of textsUnder(scope, skip)) {
    if (!trigger.test(text.data)) continue;
    seen += 1;
    if (seen > MOST) return;
    yield* labelsAround(text, scope);
  }
}

/** The readings of a text as a label: its paragraph, its line, its entry in a row; those that are short enough. */
function labelsAround(text: Text, scope: Element): Label[] {
  let block = text.parentElement;
  let entry = block;
  while (block && block !== scope && INLINE.test(block.tagName)) [entry, block] = [block, block.parentElement];
  if (!block || !entry) return [];
  const whole = shortText(block, LONGEST_ROW);
  const isEntry = whole !== null && entry !== block && ROW.test(block.tagName) && !hasOwnText(block);
  return [
    ...(whole === null ? [] : asLabel(whole, block)),
    ...(isOwnLine(text) ? asLabel(text.data, text.parentElement ?? block) : []),
    ...(isEntry ? asLabel(entry.textContent, entry) : []),
  ];
}

function asLabel(text: string, element: Element): Label[] {
  const line = compact(text);
  return line.length <= LONGEST ? [{ text: line, element }] : [];
}

/** Says whether a text stands between line breaks, as old pages and mail editors set their paragraphs. */
function isOwnLine({ previousSibling, nextSibling }: Text): boolean {
  const ends = [previousSibling, nextSibling];
  return ends.every((node) => node === null || node.nodeName === 'BR') && ends.some((node) => node !== null);
}

function hasOwnText(element: Element): boolean {
  return Array.from(element.childNodes).some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
}

/** Says whether a label stands on a picture or a video rather than on the text. */
export function isOnMedia(element: Element): boolean {
  if (element.closest(MEDIA)) return true;
  const { parentElement: parent } = element;
  return (
    parent !== null &&
    parent.children.length <= 3 &&
    Array.from(parent.children).some((one) => /^(?:IMG|VIDEO|PICTURE|CANVAS)$/i.test(one.tagName))
  );
}

/** Says whether a reader can see it: templates keep labels for every case, hidden. */
export function isShown(element: Element): boolean {
  // Older browsers can't be asked, and a document without a window shows nothing at all.
  return element.ownerDocument.defaultView === null || (element.checkVisibility?.() ?? true);
}
