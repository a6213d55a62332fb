import type { Level } from './disclosure-level';

/** What a Chinese label says: how much of what AI made. `suspected`: a platform's or the author's guess. */
export interface Statement {
  level: Level | 'suspected';
  about: 'text' | 'media';
}

/** Traditional characters of these words, each before its simplified twin. */
const TWINS = '內内慧能輔辅創创聲声說说圖图為为該该寫写編编譯译僅仅參参視视頻频';

const AI = '(?:AI|AIGC|人工智能|ChatGPT|DeepSeek|豆包|文心一言|Kimi)';
const HOW = '(?:等|技术|工具|大?模型|助手|辅助|自动|智能|参与|协助|创作|/)*';
const DONE = '(?:生成|合成|创作|[撰编]写|写[作成]|翻译|润色|整理|辅助)';
const PICTURES = '(?:图[片像]|[配插题头]图|封面图?|视频|音[频乐]|配音)';
const LEAD = '(?:.{0,2}(?:声明|说明|提示|注)[:：]?)?';
/** No word is made of others, so that a line is read in one way only. */
const SUBJECT = `(?:[本该此全篇文中及和、的均系为是由经]|以[上下]|上述|部分|可能|疑似|正文|内容|文[字案章]|图文|笔记|作品|信息|稿件|含有?|包含|使用|借助|利用|通过|${PICTURES})*`;
const OBJECT = `(?:的?(?:内容|文[章字本]|信息|作品|${PICTURES}))?(?:而成|完成)?`;

const STATEMENT = new RegExp(
  `^(${LEAD})(${SUBJECT})${AI}(${HOW})(${DONE}(?:[并和与及、/或]?${DONE})*)(${OBJECT})(?:[,;。.、(:](.{1,24}))?$`,
  'i',
);
/** What labels go on with; a sentence goes on with something else. */
const REST = /仅供|参考|甄别|审核|校对|负责|不代表|注意|编辑|声明|人工/;
/** Says that something is, rather than naming it. */
const STATES = new RegExp(`[本该此全篇系为是含]|以[上下]|上述|内容|作品|笔记|信息|稿件|文[章字案中]|图文|${PICTURES}`);

function simplified(letter: string): string {
  const at = TWINS.indexOf(letter);
  return at >= 0 && at % 2 === 0 ? (TWINS[at + 1] ?? letter) : letter;
}

function normalised(line: string): string {
  const plain = Array.from(line.normalize('NFKC').replace(/\s+/g, ''), simplified).join('');
  return plain.replace(/^[*#>_~※★●▲◆\-—【[(]+|[*_~。.!;\-—】\])]+$/g, '');
}

/**
 * Reads a line as a label in the sense of China's rules: an AI word, and 生成 or 合成 or the like, as a statement about
 * this text. Null for all else, so for `AI生成的图片越来越多`, for a denial, and for a question.
 *
 * @param line a line that stands on its own
 * @param isSubject the page is about AI: a bare `AI生成` then names a subject
 */
export function chineseStatement(line: string, isSubject: boolean): Statement | null {
  if (line.length > 80) return null;
  const [whole, lead = '', subject = '', how = '', verb = '', object = '', rest] =
    STATEMENT.exec(normalised(line)) ?? [];
  if (whole === undefined || (rest !== undefined && !REST.test(rest))) return null;
  const isStatement = lead !== '' || STATES.test(subject);
  const isBare = /^(?:由|疑似|可能)*$/.test(subject) && /生成|合成/.test(verb) && !object.startsWith('的');
  if (!isStatement && (!isBare || isSubject)) return null;
  const things = subject + object;
  const about = new RegExp(PICTURES).test(things) && !/内容|文[字章案]|正文|图文/.test(things) ? 'media' : 'text';
  if (/疑似|可能/.test(subject)) return { level: 'suspected', about };
  const isPart = /辅助|参与|协助|润色|翻译|整理/.test(how + verb) || /部分|含/.test(subject);
  return { level: isPart ? 'assisted' : 'generated', about };
}
