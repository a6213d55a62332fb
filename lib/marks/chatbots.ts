/** Chat programs, by names that no person and no wire service bears. */
const SURE: [name: string, pattern: RegExp][] = [
  ['ChatGPT', /^(?:open\s?ai(?:'s)?\s*)?(?:chat\s?gpt|gpt-?[345](?:o|\.\d)?)(?:[\s-][\w.-]{1,12}){0,2}$/i],
  [
    'Claude',
    /^(?:anthropic(?:'s)?\s+claude.{0,20}|claude[\s-](?:ai|\d[\d.]*|opus|sonnet|haiku)(?:[\s-][\w.]{1,8}){0,2})$/i,
  ],
  ['Gemini', /^google\s+(?:gemini|bard).{0,20}$|^gemini[\s-](?:ai|pro|ultra|flash|\d).{0,20}$/i],
  ['Copilot', /^(?:microsoft|github|bing)\s+(?:copilot|chat).{0,10}$/i],
  ['Grok', /^(?:xai\s+)?grok[\s-]?(?:ai|\d)$/i],
  ['DeepSeek', /^deepseek(?:[\s-][\w.-]{1,12})?$/i],
  ['Perplexity', /^perplexity(?:\s+ai)?$/i],
  ['文心一言', /^(?:百度)?文心(?:一言|大模型)$/],
  ['通义千问', /^(?:阿里)?通义千问$/],
  ['讯飞星火', /^讯飞星火.{0,6}$/],
  ['智谱清言', /^智谱清言$/],
];
/** Names that people bear as well: they count only where the page says that it means a program. */
const AMBIGUOUS = /^(?:claude|gemini|bard|copilot|grok|kimi|llama|豆包|元宝|腾讯元宝)$/i;

/**
 * The chat program that an author's name stands for, or null.
 *
 * @param saysSoftware the page types this author as software
 */
export function chatbotNamed(name: string, saysSoftware: boolean): string | null {
  const plain = name.trim().slice(0, 60);
  if (saysSoftware && AMBIGUOUS.test(plain)) return plain;
  return SURE.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
