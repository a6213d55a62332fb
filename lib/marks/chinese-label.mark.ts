import { namesAI } from './about-ai';
import { chineseStatement, type Statement } from './chinese-statement';
import { defineMark, type Finding } from './define-mark';
import { isOnMedia, isShown, labelScope, labelsIn } from './label-places';

const TRIGGER = /AI|人工智[能慧]|GPT|DeepSeek|豆包|文心一言|通义千问|Kimi/i;
/** How far into the article, from either end, a label may stand as a sentence of its own. */
const EDGE = 64;

type Code = `chinese-label-${Statement['level'] | 'media'}`;

/** The sentences that lie within an article's first and last characters, with bracketed ones on their own. */
function edgeSentences(passages: readonly string[]): string[] {
  const first = passages[0] ?? '';
  const last = passages.at(-1) ?? '';
  const cut = (text: string) => text.split(/(?<=[。！？!?])|\n|(?=[(（【])|(?<=[)）】])/);
  const opening = cut(first.slice(0, EDGE + 40)).filter(
    (sentence) => first.indexOf(sentence) + sentence.length <= EDGE,
  );
  const closing = cut(last.slice(-EDGE - 40)).filter(
    (sentence) => last.length - last.lastIndexOf(sentence) <= EDGE && last.includes(sentence),
  );
  // A first piece that begins in the middle of a sentence is not one.
  return [
    ...opening,
    ...(last.length > EDGE + 40 ? closing.filter((one) => !last.slice(-EDGE - 40).startsWith(one)) : closing),
  ];
}

function finding({ level, about }: Statement, quote: string, element?: Element): Finding<Code> {
  const code = about === 'media' ? 'chinese-label-media' : (`chinese-label-${level}` as const);
  return { code, quote, ...(element ? { element } : {}) };
}

/** China's explicit label, as a line of its own by the article or as a sentence at either end of it. */
export default defineMark<Code>({
  id: 'chinese-label',
  looksIn: 'text',
  codes: {
    'chinese-label-generated': { strength: 'declared', about: 'text' },
    'chinese-label-assisted': { strength: 'declared', about: 'text' },
    // A guess, and not the author's: it moves no verdict.
    'chinese-label-suspected': { strength: 'weak', about: 'text' },
    'chinese-label-media': { strength: 'declared', about: 'media' },
  },
  find(page) {
    const isSubject = namesAI(page);
    const found: Finding<Code>[] = [];
    for (const { text, element } of labelsIn(labelScope(page), page.root, TRIGGER)) {
      const statement = chineseStatement(text, isSubject);
      if (statement === null || !isShown(element)) continue;
      found.push(finding(isOnMedia(element) ? { ...statement, about: 'media' } : statement, text, element));
      if (found.length >= 10) break;
    }
    for (const sentence of edgeSentences(page.article.passages)) {
      const statement = TRIGGER.test(sentence) ? chineseStatement(sentence, isSubject) : null;
      if (statement) found.push(finding(statement, sentence));
    }
    return found;
  },
});
