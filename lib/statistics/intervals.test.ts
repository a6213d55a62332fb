import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersFrom } from '@/tests/made-history';
import type { DetectorError } from './figures';
import { correctedShare, correctedTogether, roganGladen } from './prevalence';
import { shareOf, wilson } from './wilson';

const counts = fc
  .tuple(fc.nat(5000), fc.nat(5000))
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
  .filter(([, n]) => n > 0);

describe('wilson', () => {
  // Table I of R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (k, n, low, high) => {
    expect(wilson(k, n).low).toBeCloseTo(low, 4);
    expect(wilson(k, n).high).toBeCloseTo(high, 4);
  });

  it('holds the share, stays within 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(counts, ([k, n]) => {
        const { low, high } = wilson(k, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(k / n);
        expect(high).toBeGreaterThanOrEqual(k / n);
        expect(high).toBeLessThanOrEqual(1);
        expect(wilson(n - k, n).low).toBeCloseTo(1 - high, 10);
      }),
    );
  });

  it('narrows with more of the same', () => {
    fc.assert(
      fc.property(counts, ([k, n]) => {
        const [one, ten] = [wilson(k, n), wilson(10 * k, 10 * n)];
        expect(ten.high - ten.low).toBeLessThan(one.high - one.low);
      }),
    );
  });

  it('knows nothing of nothing', () => expect(wilson(0, 0)).toEqual({ low: 0, high: 1 }));

  it.each([
    [4, 9, 10, null],
    [5, 10, 10, 0.5],
    [0, 0, 0, null],
  ])('names no percentage for %i of %i where %i are needed', (k, n, minimum, share) => {
    expect(shareOf(k, n, minimum)).toMatchObject({ k, n, share });
    expect(shareOf(k, n, minimum).interval === null).toBe(share === null);
  });
});

const error = (se: number, sp: number, n = 1000): DetectorError => ({
  sensitivity: { k: Math.round(se * n), n },
  specificity: { k: Math.round(sp * n), n },
});

describe('roganGladen', () => {
  it.each([
    // 52 % flagged at 4.2 % false alarms and 0.6 % misses.
    [0.52, 0.994, 0.958, 0.502],
    // The example of R's epi.prev: 23 of 150, true prevalence 5.1 %.
    [23 / 150, 0.96, 0.89, 0.051],
    [0.005, 0.85, 0.99, 0],
    [0.95, 0.85, 0.99, 1],
    [0.3, 1, 1, 0.3],
  ])('%f flagged, sensitivity %f, specificity %f', (flagged, se, sp, share) => {
    expect(roganGladen(flagged, se, sp)).toBeCloseTo(share, 3);
  });

  it.each([
    [0.5, 0.5],
    [0.2, 0.7],
  ])('has no answer for a detector no better than chance: %f, %f', (se, sp) => {
    expect(roganGladen(0.3, se, sp)).toBeNull();
    expect(correctedShare({ k: 30, n: 100 }, error(se, sp))).toBeNull();
  });

  it('undoes what the detector does', () => {
    const rate = fc.double({ min: 0.55, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), rate, rate, (share, se, sp) => {
        expect(roganGladen(share * se + (1 - share) * (1 - sp), se, sp)).toBeCloseTo(share, 6);
      }),
    );
  });
});

describe('correctedShare', () => {
  // Worked out apart from this code, from the paper's formulas. The last ones are cut off at 0 and 1.
  it.each([
    [60, 300, 85, 100, 97, 100, 0.1346, 0.2744],
    [27, 650, 50, 100, 199, 200, 0.0275, 0.1146],
    [5, 50, 90, 100, 90, 100, 0, 0.1558],
    [40, 50, 60, 80, 70, 90, 0.7964, 1],
  ])('%i of %i, sensitivity %i of %i, specificity %i of %i', (k, n, seK, seN, spK, spN, low, high) => {
    const one = correctedShare({ k, n }, { sensitivity: { k: seK, n: seN }, specificity: { k: spK, n: spN } });
    expect(one?.interval.low).toBeCloseTo(low, 4);
    expect(one?.interval.high).toBeCloseTo(high, 4);
  });

  it('lies in its interval, within 0 and 1', () => {
    const rate = fc.integer({ min: 60, max: 100 }).map((one) => one / 100);
    fc.assert(
      fc.property(counts, rate, rate, fc.integer({ min: 1, max: 3000 }), ([k, n], se, sp, size) => {
        const one = correctedShare({ k, n }, error(se, sp, size));
        if (one === null) return;
        expect(one.interval.low).toBeGreaterThanOrEqual(0);
        expect(one.interval.low).toBeLessThanOrEqual(one.share);
        expect(one.interval.high).toBeGreaterThanOrEqual(one.share);
        expect(one.interval.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    [0.05, 300, 1000],
    [0.2, 300, 1000],
    [0.5, 100, 200],
    [0, 200, 500],
  ])('covers a true share of %f in about 95 of 100 samples', (truth, n, size) => {
    const next = numbersFrom(7);
    const draw = (chance: number, times: number) => {
      let hits = 0;
      for (let one = 0; one < times; one++) if (next() < chance) hits += 1;
      return hits;
    };
    const [se, sp] = [0.85, 0.97];
    let covered = 0;
    for (let sample = 0; sample < 1000; sample++) {
      const flagged = draw(truth * se + (1 - truth) * (1 - sp), n);
      const one = correctedShare(
        { k: flagged, n },
        { sensitivity: { k: draw(se, size), n: size }, specificity: { k: draw(sp, size), n: size } },
      );
      if (one && one.interval.low <= truth && truth <= one.interval.high) covered += 1;
    }
    expect(covered).toBeGreaterThan(925);
    // An interval that always covers says nothing; at the edge, 0, more is right.
    if (truth > 0) expect(covered).toBeLessThan(985);
  });

  it('widens where the detector itself was measured on few texts', () => {
    const width = (size: number) => {
      const interval = correctedShare({ k: 30, n: 100 }, error(0.85, 0.97, size))?.interval;
      return interval ? interval.high - interval.low : 0;
    };
    expect(width(50)).toBeGreaterThan(width(5000));
  });
});

describe('correctedTogether', () => {
  const errors = { en: error(0.9, 0.99), zh: error(0.8, 0.98) };
  it('is the one language’s own share where there is one', () => {
    const one = correctedShare({ k: 30, n: 100 }, errors.en);
    const together = correctedTogether(new Map([['en', { k: 30, n: 100 }]]), errors);
    expect(together?.share).toBeCloseTo(one?.share ?? -1, 12);
    expect(together?.interval.low).toBeCloseTo(one?.interval.low ?? -1, 12);
    expect(together?.interval.high).toBeCloseTo(one?.interval.high ?? -1, 12);
  });
  it('weighs languages by articles', () => {
    const flagged = new Map([
      ['en', { k: 300, n: 1000 }],
      ['zh', { k: 0, n: 0 }],
    ]);
    expect(correctedTogether(flagged, errors)?.n).toBe(1000);
    const both = correctedTogether(flagged.set('zh', { k: 0, n: 1000 }), errors);
    expect(both?.share).toBeCloseTo((roganGladen(0.3, 0.9, 0.99) ?? 0) / 2, 10);
  });
  it.each([
    ['unknown', { de: { k: 1, n: 10 } }],
    ['not identified', { '': { k: 1, n: 10 } }],
    ['named like a method', { toString: { k: 1, n: 10 } }],
    ['empty', {}],
  ])('has no answer for a language that is %s', (_, more) => {
    const flagged = new Map(
      Object.entries({ ...(Object.keys(more).length > 0 ? { en: { k: 3, n: 10 } } : {}), ...more }),
    );
    expect(correctedTogether(flagged, errors)).toBeNull();
  });
});
