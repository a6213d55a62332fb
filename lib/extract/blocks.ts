import { leadsElsewhere } from './address';
import { PROSE, weigh } from './weigh';

/**
 * A stretch of text that stands on its own lines.
 *
 * `pointer` is a block that is nothing but a link to another page: the headline of a card, a line of a link list.
 */
export interface Block {
  text: string;
  weight: number;
  kind: 'text' | 'heading' | 'pointer';
  /** The innermost element that holds it, in the tree that was read. */
  element: Element;
}

const BREAKING =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CENTER|DD|DETAILS|DIV|DL|DT|FIGURE|FIELDSET|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|OL|P|SECTION|SUMMARY|TABLE|TBODY|TD|TH|THEAD|TR|UL)$/;
const CODE = /^(?:CODE|KBD|SAMP|TT|VAR)$/;
/** Spaces and line breaks of the source. Characters that can't be seen stay: whoever counts them comes later. */
const SPACES = /[ \t\r\n\f\u00a0\u3000]+/g;
/** The end of a sentence, maybe with a closing quote: where a `<br>` ends a paragraph too. */
const SENTENCE_END = /[.!?。！？…:：;；]["'”’」』)）]*\s*$/;

/** Joins a text's lines as a page shows them. */
export function oneLine(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

/** Cuts a tree into its blocks, in reading order. Blocks that are only code, and empty ones, are left out. */
export function blocksOf(root: Element, pageAddress: string): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let code = 0;
  let linked = 0;

  const flush = (element: Element): void => {
    const line = oneLine(text);
    const weight = weigh(line);
    // A heading that was never closed swallows the paragraphs after it.
    const heading = weight < 300 && element.closest('h1,h2,h3,h4,h5,h6');
    const isLink = linked > 0.8 * weight;
    if (weight > 0 && code < 0.8 * weight) {
      blocks.push({ text: line, weight, element, kind: isLink ? 'pointer' : heading ? 'heading' : 'text' });
    }
    text = '';
    code = 0;
    linked = 0;
  };

  const read = (parent: Element, inCode: boolean, inLink: boolean): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const value = node.nodeValue ?? '';
        text += value;
        if (inCode) code += weigh(value.trim());
        if (inLink) linked += weigh(value.trim());
      }
      if (node.nodeType !== 1) continue;
      // The node's type says that it is an element.
      const element = node as Element;
      const { tagName } = element;
      if (tagName === 'BR') {
        if (SENTENCE_END.test(text) || nextIsBreak(element)) flush(parent);
        else text += '\n';
        continue;
      }
      const breaks = BREAKING.test(tagName);
      if (breaks) flush(parent);
      read(element, inCode || CODE.test(tagName), inLink || (tagName === 'A' && leadsElsewhere(element, pageAddress)));
      if (breaks) flush(element);
    }
  };

  read(root, false, false);
  flush(root);
  return blocks;
}

function nextIsBreak(element: Element): boolean {
  let next = element.nextSibling;
  while (next && next.nodeType === 3 && (next.nodeValue ?? '').trim() === '') next = next.nextSibling;
  return next?.nodeName === 'BR';
}

/** Lines that a site adds to every article. */
const BOILERPLATE =
  /^[\s*·•>|#-]*(?:©|copyright\b|all rights reserved|share this|read more|advertisement$|tags?:|filed under|责任编辑|本文来源|来源[：:]|编辑[：:]|版权声明|版权所有|免责声明|特别声明|扫码|点击(?:查看|进入|下载)|(?:相关|延伸|推荐)阅读|分享(?:到|至)|上一篇|下一篇)/i;

/** Says whether a block reads as sentences, not as a label, a date or a menu entry. */
export function isSentences(block: Block): boolean {
  return block.kind === 'text' && block.weight >= PROSE && /[.!?。！？…，,;；:：]/.test(block.text);
}

/**
 * The blocks that are the article's own words: no link lists, no site's phrases, no date and byline before the
 * first sentence, no tags after the last, no heading that heads nothing.
 */
export function proseBlocks(blocks: Block[]): Block[] {
  const own = blocks.filter(
    (block) => block.kind !== 'pointer' && !(block.weight < 200 && BOILERPLATE.test(block.text)),
  );
  const first = own.findIndex(isSentences);
  const last = own.findLastIndex((block) => isSentences(block) || isListItem(block));
  return own.filter((block, at) => {
    if (block.kind === 'heading') return own[at + 1]?.kind === 'text' && at >= first - 1 && at < last;
    return at >= first && at <= last;
  });
}

function isListItem(block: Block): boolean {
  return block.kind === 'text' && SENTENCE_END.test(block.text) && block.element.closest('li,dd') !== null;
}
