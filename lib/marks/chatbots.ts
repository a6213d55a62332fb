/** Chat programs, by names that no person and no wire service bears. */
const SURE =
  /^(?:(?:open\s?ai|anthropic|google|microsoft|github|xai|百度|阿里)?\s*(?:(?:chat\s?gpt|gpt-?[345]o?|deepseek|perplexity|文心一言|通义千问|讯飞星火|智谱清言)|(?:claude|gemini|grok)[\s-](?:ai|\d|pro|opus|sonnet|haiku|flash))|(?:google|microsoft|anthropic|github|bing)\s+(?:gemini|bard|copilot|claude|chat))(?:[\s.-][\w.]{1,12}){0,3}$/i;
/** Names that people bear as well: they count only where the page says that it means a program. */
const AMBIGUOUS = /^(?:claude|gemini|bard|copilot|grok|kimi|llama|豆包|(?:腾讯)?元宝)$/i;

/**
 * Says whether an author's name stands for a chat program.
 *
 * @param saysSoftware the page types this author as software
 */
export function isChatbot(name: string, saysSoftware: boolean): boolean {
  const plain = name.trim();
  return plain.length <= 60 && (SURE.test(plain) || (saysSoftware && AMBIGUOUS.test(plain)));
}
