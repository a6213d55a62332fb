import { describe, expect, it } from 'vitest';
import { clean } from './clean';

const text = (raw: string) => clean(raw).text;

describe('clean', () => {
  it.each([
    ['line ends and runs of space', 'one\r\n\r\n  two\tthree ', 'one two three'],
    ['headings and emphasis', '# A **bold** word\n\nand _one_ more', 'A bold word and _one_ more'],
    ['bullets', '- one\n* two\n• three', 'one two three'],
    ['numbered lists', '1. one\n2) two\n（3）三', 'one two三'],
    ['a year at the start of a line stays', '1984 was a year', '1984 was a year'],
    ['links keep their words', 'see [the page](https://a.example/b?c) now', 'see the page now'],
    ['bare addresses go, the full stop stays', 'See https://a.example/b. Next', 'See. Next'],
    ['fenced code goes', 'before\n```js\nlet a = 1;\n```\nafter', 'before after'],
    ['tags go, less-than stays', 'a<br/>b and 1 < 2', 'a b and 1 < 2'],
    ['reference marks go', 'A claim.[12][来源请求]', 'A claim.'],
    ['curly quotes', '“It’s” ‘so’', "\"It's\" 'so'"],
    ['corner quotes', '他说「好」', '他说"好"'],
    ['dashes', 'one—two – three -- four', 'one - two - three - four'],
    ['hyphens stay', 'well-kept', 'well-kept'],
    ['Chinese dashes and ellipses', '他走了——没有回头……', '他走了-没有回头...'],
    ['full-width forms', 'ＡＢＣ１２，好！', 'ABC12,好!'],
    ['spaces between scripts', '使用 Python 编程 ，很好', '使用Python编程,很好'],
    ['a half-width stop after a Chinese character', '好的. 下一句', '好的。下一句'],
    ['a decimal point stays', '版本3.5发布', '版本3.5发布'],
    ['spaced punctuation of old data sets', 'Well , yes .', 'Well, yes.'],
    ['emoji', 'go 👨‍👩‍👧 now ❤️ 🇨🇳', 'go now'],
    ['symbols that are text stay', 'Acme™ ©', 'AcmeTM ©'],
    ['nothing', '', ''],
  ])('%s', (_, raw, expected) => {
    expect(text(raw)).toBe(expected);
  });

  it('gives the same text when run on its own output', () => {
    const once = text('# Title\n\n“Hello” — world… 你好 ，世界 。 1. x');
    expect(text(once)).toBe(once);
  });

  it('counts what it strips', () => {
    const raw = 'a\u200Bb\u2060c \u202Ed \u{E0041} e\uFE01 p\u0430ypal';
    expect(clean(raw)).toEqual({
      text: 'abc d e paypal',
      hidden: { zeroWidth: 2, bidi: 1, tags: 1, variation: 1, homoglyphWords: 1 },
      punctuation: { fullWidth: 0, halfWidth: 0 },
    });
  });

  it.each([
    ['你好，世界。（好）', 4, 0],
    ['你好,世界.(好)', 0, 4],
    ['你好，世界.', 1, 1],
    ['Well, yes. (3.5, A.B)', 0, 0],
    ['版本3.5发布', 0, 0],
    ['ＡＢＣ，', 1, 0],
    ['', 0, 0],
  ])('counts marks by width before NFKC makes them one: %s', (raw, fullWidth, halfWidth) => {
    expect(clean(raw).punctuation).toEqual({ fullWidth, halfWidth });
  });

  it('does not count what belongs to an emoji, nor soft hyphens', () => {
    const { hidden } = clean('❤️ 👨‍👩‍👧 hy\u00ADphen');
    expect(Object.values(hidden).every((count) => count === 0)).toBe(true);
  });

  it.each(['Привет мир', 'Καλημέρα', 'μm', 'Δt'])('leaves %s as it is', (word) => {
    const { text: cleaned, hidden } = clean(word);
    expect(cleaned).toBe(word.normalize('NFKC'));
    expect(hidden.homoglyphWords).toBe(0);
  });

  it('does not cost the square of a hostile text', () => {
    // 50,000 characters: milliseconds when every pattern is linear, minutes when one is not.
    const started = performance.now();
    for (const piece of ['*', '`', '[', '<a ', '| ', '- ', '**a ', '。', '.', 'a.a', 'a@', ' ', '\n', ' ,']) {
      clean(piece.repeat(50_000 / piece.length));
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
