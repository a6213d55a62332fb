import type { MarkPage } from './mark-page';

const PROGRAMS =
  'chat\\s?gpt|gpt-?\\d|open\\s?ai|\\bllms?\\b|chatbots?|language models?|generative ai|deepseek|大模型|语言模型|提示词|聊天机器人|文心一言|通义千问|生成式|aigc';
const SUBJECT = new RegExp(
  `${PROGRAMS}|\\b(?:gpt|ai|gemini|copilot|claude|prompts?)\\b|artificial intelligence|人工智[能慧]`,
  'i',
);
const MENTION = new RegExp(PROGRAMS, 'gi');
/** A model speaking of itself is no sign that the page speaks of models. */
const SELF =
  /as an? (?:ai|artificial intelligence)(?: language)? model|作为一?[个名]?(?:AI|人工智能|大型?)(?:语言)?模型/gi;
const ENOUGH = 3;

/** Says whether a page's title or main heading names AI. */
export function namesAI({ document, article }: MarkPage): boolean {
  const headings = Array.from(document.querySelectorAll('h1')).slice(0, 5);
  return [article.title, document.title, ...headings.map((heading) => heading.textContent)].some((text) =>
    SUBJECT.test(text.slice(0, 300)),
  );
}

/**
 * Says whether a page is about AI, and so may quote all that a chat program says. Better to miss a leftover in an
 * article about chat programs than to mistake a lesson about leftovers for one.
 */
export function isAboutAI(page: MarkPage): boolean {
  if (namesAI(page)) return true;
  let mentions = 0;
  for (const passage of page.article.passages) {
    mentions += passage.replace(SELF, '').match(MENTION)?.length ?? 0;
    if (mentions >= ENOUGH) return true;
  }
  return false;
}
