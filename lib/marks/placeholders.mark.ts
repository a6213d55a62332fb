import { defineMark } from './define-mark';
import { leftovers } from './leftovers';

const TOKENS = [
  /\[(?:Your (?:\w+ )?(?:Name|Title|Address|Email|Phone|City|School|University|Company|Position)|Insert [^\]\n]{2,40}|(?:Company|Client|Recipient|Teacher|Professor)(?:['’]s)? Name)\b[^\]\n]{0,30}\]/g,
  /\b20\d\d-(?:xx-xx|XX-XX)\b/g,
  /[[【［](?:(?:请(?:在此)?)?(?:插入|填写)[^\]】］\n]{1,20}|[您你]的(?:姓名|公司|职位|电话|邮箱|地址|学校|单位)(?:名称)?|某公司名称?)[\]】］]/g,
];

/** Gaps that a model left for the writer to fill. Templates written by people have them too. */
export default defineMark({
  id: 'placeholders',
  looksIn: 'text',
  codes: { placeholders: { strength: 'weak', about: 'text' } },
  find: (page) =>
    TOKENS.flatMap((pattern) => leftovers(page, pattern))
      .slice(0, 1)
      .map((quote) => ({ code: 'placeholders', quote })),
});
