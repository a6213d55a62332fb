import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, Cell, LengthBin } from '@/lib/domain';
import { beyondChance, countPassages, passagesDisagree } from './passages';

type Scored = Extract<Assessment, { kind: 'scored' }>;

function cell(bin: LengthBin, upper: number | null, lower: number | null): Cell {
  return { language: 'zh', bin, upper, lower, humans: 500, flagged: 1, flaggedAtMost: 0.01 };
}

function scored(logits: readonly number[], windowCell: Cell | null = cell('150-400', 2, -1)): Scored {
  return {
    kind: 'scored',
    language: 'zh',
    tokens: logits.length * 200,
    share: 1,
    logit: 0,
    probability: 0.5,
    passages: logits.map((logit) => ({ excerpt: '', tokens: 200, logit })),
    // Other thresholds than the windows': a rule that took them would be seen.
    cell: cell('>1000', 100, -100),
    windowCell,
    hidden: { zeroWidth: 0, bidi: 0, tags: 0, variation: 0, homoglyphWords: 0 },
    punctuation: { fullWidth: 0, halfWidth: 0 },
    versions: { model: 'm@1', thresholds: 't1' },
    milliseconds: 1,
  };
}

/** The probability of k or more of n, term by term from factorials: the slow way, as a check of the fast one. */
function tail(k: number, n: number, rate: number): number {
  const choose = (m: number) => {
    let ways = 1;
    for (let at = 1; at <= m; at += 1) ways *= (n - m + at) / at;
    return ways;
  };
  let sum = 0;
  for (let m = k; m <= n; m += 1) sum += choose(m) * rate ** m * (1 - rate) ** (n - m);
  return sum;
}

describe('passagesDisagree', () => {
  it.each([
    ['half and half of four', [4, 4, -2, -2], true],
    ['one high, two low', [4, -2, -2], true],
    ['one high among five', [4, -2, -2, 0, -3], true],
    ['one high among six is chance', [4, -2, -2, 0, -3, -3], false],
    ['one low is chance', [4, 4, 4, -2], false],
    ['two low among eight are chance', [4, 4, 4, 4, 4, 4, -2, -2], false],
    ['three low among eight', [4, 4, 4, 4, 4, -2, -2, -2], true],
    ['two windows are too few', [4, -2], false],
    ['high and between', [4, 4, 0, 0], false],
    ['low and between', [-4, -4, 0, 0], false],
    ['at the thresholds', [2, 2, -1, -1], false],
    ['nothing', [], false],
  ])('%s', (_, logits, expected) => {
    expect(passagesDisagree(scored(logits))).toBe(expected);
  });

  it.each([
    ['windows too short to be judged alone', cell('<150', 2, -1)],
    ['no cell for the windows', null],
    ['no upper threshold', cell('150-400', null, -1)],
    ['no lower threshold', cell('150-400', 2, null)],
  ])('is never said with %s', (_, windowCell) => {
    expect(passagesDisagree(scored([9, 9, 9, -9, -9, -9], windowCell))).toBe(false);
  });

  const logits = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { maxLength: 12 });

  it('does not depend on the order of the passages', () => {
    fc.assert(
      fc.property(logits, (some) => {
        const turned = [...some].sort((a, b) => a - b);
        return passagesDisagree(scored(some)) === passagesDisagree(scored(turned));
      }),
    );
  });

  it('needs more than chance on both sides', () => {
    fc.assert(
      fc.property(logits, (some) => {
        const { all, above, below } = countPassages(scored(some));
        const expected = above > 0 && below > 0 && tail(above, all, 0.01) < 0.05 && tail(below, all, 0.05) < 0.05;
        return passagesDisagree(scored(some)) === expected;
      }),
      { numRuns: 1000 },
    );
  });

  it('is undone by no passage that lies further out', () => {
    fc.assert(
      fc.property(logits, fc.double({ min: 0, max: 5, noNaN: true }), (some, further) => {
        const wider = some.map((logit) => (logit > 2 ? logit + further : logit < -1 ? logit - further : logit));
        return !passagesDisagree(scored(some)) || passagesDisagree(scored(wider));
      }),
    );
  });

  it('is never said of a text that lies wholly on one side', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 20, noNaN: true })), (some) => !passagesDisagree(scored(some))),
    );
  });
});

describe('beyondChance', () => {
  it('is the fewest that chance gives in under one of twenty texts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.001, max: 0.3, noNaN: true }), (n, rate) => {
        const k = beyondChance(n, rate);
        if (k <= n && tail(k, n, rate) >= 0.05 + 1e-9) return false;
        return k === 0 || tail(k - 1, n, rate) >= 0.05 - 1e-9;
      }),
    );
  });
});
