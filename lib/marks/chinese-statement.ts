import type { Level } from './disclosure-level';

/** What a Chinese label says: how much of what AI made. `suspected`: a platform's or the author's guess. */
export interface Statement {
  level: Level | 'suspected';
  about: 'text' | 'media';
}

/** Traditional characters of these words, and their simplified twins. */
const SIMPLIFIED: Record<string, string> = Object.fromEntries(
  [
    '內内',
    '慧能',
    '輔辅',
    '創创',
    '聲声',
    '說说',
    '示示',
    '筆笔',
    '圖图',
    '與与',
    '為为',
    '該该',
    '術术',
    '寫写',
    '編编',
    '潤润',
    '譯译',
    '僅仅',
    '參参',
    '認认',
    '負负',
    '責责',
    '審审',
    '過过',
    '視视',
    '頻频',
    '畫画',
    '協协',
    '動动',
    '據据',
  ].map((pair) => [pair[0], pair[1]] as [string, string]),
);

const AI = '(?:AI|AIGC|人工智能|ChatGPT|GPT-?[345]o?|DeepSeek|豆包|文心一言|通义千问|Kimi)';
const HOW = '(?:等|技术|工具|大模型|模型|助手|辅助|自动|智能体?|参与|协助|写作|创作|/)*';
const VERB =
  '(?:生成|合成|创作|撰写|写作|编写|写成|翻译|润色|整理|辅助)(?:[并和与及、/或]?(?:生成|合成|创作|撰写|编写|翻译|润色|整理))*';
const PICTURES = '(?:图片|配图|插图|封面图?|题图|头图|图像|画面|视频|音频|配音|音乐)';
const LEAD = '(?:(?:作者|内容|创作|AI|特别|温馨|免责)?(?:声明|说明|提示|提醒|备注|注)[:：]?)?';
/** Each word begins with a character that no other ends with, so that a line is read in one way only. */
const SUBJECT = `(?:[本该此全篇文中及和与、的均都系为是皆由经]|以上|以下|上述|部分|可能|疑似|正文|内容|文字|文案|文章|图文|笔记|作品|信息|稿件|含有?|包含|使用|借助|利用|通过|${PICTURES})*`;
const OBJECT = `(?:的?(?:内容|文章|文字|文本|文案|信息|作品|${PICTURES}))?(?:而成|完成|得出)?`;

const STATEMENT = new RegExp(`^(${LEAD})(${SUBJECT})${AI}(${HOW})(${VERB})(${OBJECT})(?:[,;。.、(:](.{1,24}))?$`, 'i');
/** What labels go on with; a sentence goes on with something else. */
const REST = /仅供|参考|甄别|核实|核对|审核|校对|负责|不代表|不构成|注意|辨别|编辑|声明|版权|人工|把关|来源/;
/** Says that something is, rather than naming it. */
const STATES = new RegExp(`[本该此全篇系为是含]|以[上下]|上述|内容|作品|笔记|信息|稿件|文[章字案中]|图文|${PICTURES}`);

function normalised(line: string): string {
  const plain = Array.from(line.normalize('NFKC').replace(/\s+/g, ''), (letter) => SIMPLIFIED[letter] ?? letter).join(
    '',
  );
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
  const about = new RegExp(PICTURES).test(things) && !/内容|文字|正文|图文|文案|文章/.test(things) ? 'media' : 'text';
  if (/疑似|可能/.test(subject)) return { level: 'suspected', about };
  const isPart = /辅助|参与|协助|润色|翻译|整理/.test(how + verb) || /部分|含/.test(subject);
  return { level: isPart ? 'assisted' : 'generated', about };
}
