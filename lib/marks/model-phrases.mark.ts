import { defineMark } from './define-mark';
import { leftovers } from './leftovers';

/** A model speaking of itself, at the beginning of a sentence. */
const SELF = [
  /(?:^|[.!?]["”']?\s+)(?:(?:I['’]m |I am )?sorry,? (?:but )?)?(?:as an? (?:AI|artificial intelligence)(?: language)? (?:model|assistant)\b|as of my (?:last )?(?:knowledge|training)\b|I (?:cannot|can['’]t) (?:browse the|access real-time))/gi,
  /(?:^|[。！？!?\n])\s*(?:(?:很?抱歉|对不起)[，,]\s*)?(?:但是?)?作为一?[个名款]?(?:AI|人工智能|大型?)(?:语言)?(?:模型|助手|助理)(?:[，,]|我)/gi,
  /截至我的?(?:知识|训练数据|最后一次(?:知识)?更新)/g,
];
const OPENINGS = [
  /^(?:Certainly|Sure(?: thing)?|Absolutely|Of course)[!,.][^.!?\n]{0,40}\b(?:here(?:['’]s| is| are)|below is)\b/gi,
  /^(?:当然(?:可以)?|好的|没问题)[！!，,。][^。\n]{0,16}(?:以下|下面)(?:是|为)/g,
];
const CLOSINGS = [
  /(?:^|[.!?]\s+)(?:I hope this (?:helps|information)|Would you like me to|Let me know if you(?:['’]d| would) like|If you(?:['’]d| would)? like, I can|Feel free to ask (?:if|me))\b/gi,
  /希望(?:这|以上)[^。\n]{0,12}(?:[对给][您你]|有)(?:有?所)?帮助|如果(?:你|您)(?:愿意|需要|希望)[，,]\s*我(?:还?可以|能)(?:继续|帮)|需要我(?:继续|帮[您你]|为[您你])[^。\n]{0,20}吗/g,
];

/** Phrases of a model in the first person. People say them too, and quote them: they never move a verdict. */
export default defineMark({
  id: 'model-phrases',
  looksIn: 'text',
  codes: {
    'model-speaks': { strength: 'weak', about: 'text' },
    'model-opening': { strength: 'weak', about: 'text' },
    'model-closing': { strength: 'weak', about: 'text' },
  },
  find(page) {
    const { passages } = page.article;
    const first = (patterns: RegExp[], where: readonly string[]) =>
      patterns.flatMap((pattern) => leftovers(page, pattern, where)).slice(0, 1);
    return [
      ...first(SELF, passages).map((quote) => ({ code: 'model-speaks' as const, quote })),
      ...first(OPENINGS, passages.slice(0, 1)).map((quote) => ({ code: 'model-opening' as const, quote })),
      ...first(CLOSINGS, passages.slice(-1)).map((quote) => ({ code: 'model-closing' as const, quote })),
    ];
  },
});
