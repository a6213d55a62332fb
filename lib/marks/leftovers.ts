import { isAboutAI } from './about-ai';
import type { MarkPage } from './mark-page';
import { textsUnder } from './walk';

const MOST_HITS = 20;
const MOST_QUOTED = 200_000;
/** Words in quotation marks or backticks are somebody else's. Single straight quotes are apostrophes more often. */
const QUOTED =
  /“[^”]{0,600}”|"[^"]{0,600}"|‘[^’]{0,200}’|«[^»]{0,600}»|「[^」]{0,600}」|『[^』]{0,600}』|《[^》]{0,100}》|`[^`]{0,600}`/g;
const QUOTING = /^(?:PRE|CODE|KBD|SAMP|TT|VAR|BLOCKQUOTE|Q|CITE|EM|I|TEXTAREA)$/i;
const COMMENTS = /(?:^|[\s_-])(?:comments?|repl(?:y|ies))(?:$|[\s_-])/i;

const plain = (text: string) => text.replace(/\s+/g, ' ');

/** All that a page sets apart as code, quotation, emphasis or comment, in one text. */
function setApart({ document }: MarkPage): string {
  const selector = 'pre,code,kbd,samp,tt,var,blockquote,q,cite,em,i,textarea,[class*="comment" i],[class*="repl" i]';
  let text = '';
  for (const element of document.body.querySelectorAll(selector)) {
    if (text.length > MOST_QUOTED) break;
    if (!QUOTING.test(element.tagName) && !COMMENTS.test(element.getAttribute('class') ?? '')) continue;
    for (const { data } of textsUnder(element, () => false)) text += data;
    text += '\n';
  }
  return plain(text);
}

function isInQuotes(passage: string, at: number): boolean {
  for (const quote of passage.matchAll(QUOTED)) {
    if (quote.index > at) return false;
    if (at < quote.index + quote[0].length && quote.index < at) return true;
  }
  return false;
}

/**
 * What a chat program left behind in an article: the hits of a pattern that the article says in its own voice. None on
 * a page about AI, none in quotation marks, none that also stands in code, a block quote, italics or a comment.
 *
 * @param pattern global, and safe on hostile text: no nested repetition
 * @param passages those to search; all by default
 */
export function leftovers(
  page: MarkPage,
  pattern: RegExp,
  passages: readonly string[] = page.article.passages,
): string[] {
  const hits: string[] = [];
  for (const passage of passages) {
    for (const match of passage.matchAll(pattern)) {
      if (hits.length >= MOST_HITS) break;
      if (!isInQuotes(passage, match.index + match[0].search(/\S/))) hits.push(match[0].trim());
    }
  }
  if (hits.length === 0 || isAboutAI(page)) return [];
  const apart = setApart(page);
  return hits.filter((hit) => !apart.includes(plain(hit)));
}
