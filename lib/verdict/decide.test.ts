import { describe, expect, it } from 'vitest';
import type { Assessment, Evidence } from '@/lib/domain';
import { decide } from './decide';

const versions = { model: 'm@1', thresholds: 't1' };

function scored(logit: number, windows: number[] = [logit], upper: number | null = 2): Assessment {
  return {
    kind: 'scored',
    language: 'en',
    tokens: 500,
    share: 1,
    logit,
    probability: 0.5,
    passages: windows.map((value) => ({ excerpt: '', tokens: 100, logit: value })),
    cell: { language: 'en', bin: '400-1000', upper, lower: -1, humans: 900, flagged: 4, flaggedAtMost: 0.0113 },
    windowCell: { language: 'en', bin: '150-400', upper, lower: -1, humans: 900, flagged: 4, flaggedAtMost: 0.0113 },
    hidden: { zeroWidth: 0, bidi: 0, tags: 0, variation: 0, homoglyphWords: 0 },
    punctuation: { fullWidth: 0, halfWidth: 0 },
    versions,
    milliseconds: 1,
  };
}

const tooShort: Assessment = {
  kind: 'unscored',
  reason: 'too-short',
  language: 'en',
  tokens: 12,
  versions,
  detail: null,
};

function mark(strength: Evidence['strength'], about: Evidence['about'] = 'text'): Evidence {
  return { code: `mark-${strength}`, strength, about, values: [], quote: null };
}

describe('decide', () => {
  it.each([
    [
      'a verified credential before all',
      scored(-5),
      [mark('declared'), mark('verified')],
      'declared-ai',
      'credential-verified',
    ],
    ["the page's own word before the score", scored(-5), [mark('declared')], 'declared-ai', 'page-declares'],
    ['a declaration without a score', tooShort, [mark('declared')], 'declared-ai', 'page-declares'],
    ['a leftover before the score', scored(-5), [mark('strong')], 'likely-ai', 'chat-leftover'],
    ['a weak mark moves nothing', scored(-5), [mark('weak')], 'no-strong-signs', 'score-below'],
    ['a picture moves nothing', scored(-5), [mark('verified', 'media')], 'no-strong-signs', 'score-below'],
    ['above the upper threshold', scored(2.01), [], 'likely-ai', 'score-above'],
    ['at the upper threshold', scored(2), [], 'unclear', 'score-between'],
    ['between', scored(0), [], 'unclear', 'score-between'],
    ['at the lower threshold', scored(-1), [], 'unclear', 'score-between'],
    ['below the lower threshold', scored(-1.01), [], 'no-strong-signs', 'score-below'],
    ['passages that disagree', scored(2.5, [4, 4, -2, -2]), [], 'unclear', 'passages-disagree'],
    ['one low passage is chance', scored(2.5, [4, 4, 4, -2]), [], 'likely-ai', 'score-above'],
    ['two windows are too few to disagree', scored(2.5, [6, -2]), [], 'likely-ai', 'score-above'],
    ['a cell without a threshold', scored(9, [9], null), [], 'not-assessed', 'no-calibration'],
    ['no score', tooShort, [], 'not-assessed', 'too-short'],
  ] as const)('%s', (_, assessment, marks, kind, reason) => {
    expect(decide(assessment, marks)).toMatchObject({ kind, reason, versions });
  });

  it('puts the strongest evidence first', () => {
    const { evidence } = decide(scored(3), [mark('weak'), mark('declared')]);
    expect(evidence[0]?.code).toBe('mark-declared');
  });

  it('gives the measured rate of the cell with a score above it', () => {
    const { evidence } = decide(scored(3, [3, 3, 1]), []);
    expect(evidence).toContainEqual(expect.objectContaining({ code: 'score-above-rate', values: ['4', '900', '1.2'] }));
    expect(evidence).toContainEqual(expect.objectContaining({ code: 'windows-above', values: ['2', '3'] }));
  });

  it('puts the parts before the whole where they disagree', () => {
    const { evidence } = decide(scored(2.5, [4, 4, -2, -2]), []);
    expect(evidence.map(({ code, values }) => [code, values])).toEqual([
      ['passages-disagree', ['2', '2', '4']],
      ['score-above-rate', ['4', '900', '1.2']],
    ]);
  });

  it.each([
    ['none flagged', { humans: 394, flagged: 0, flaggedAtMost: 0.00932 }, 'score-above-rate', ['0', '394', '1']],
    ['an even share', { humans: 1000, flagged: 3, flaggedAtMost: 0.007 }, 'score-above-rate', ['3', '1000', '0.7']],
    // A cell that took its threshold from another and had no texts of its own has no rate to name.
    ['none tested', { humans: 0, flagged: 0, flaggedAtMost: 0 }, 'score-above-unmeasured', []],
    ['none tested, bound 1', { humans: 0, flagged: 0, flaggedAtMost: 1 }, 'score-above-unmeasured', []],
  ])('names the rate of a cell with %s', (_, cell, code, values) => {
    const assessment = scored(3);
    if (assessment.kind !== 'scored') throw new Error('not scored');
    const { evidence } = decide({ ...assessment, cell: { ...assessment.cell, ...cell } }, []);
    expect(evidence[0]).toMatchObject({ code, values });
  });

  it('names no rate where a cell has no upper threshold', () => {
    const { evidence } = decide(scored(9, [9], null), []);
    expect(evidence.map(({ code }) => code)).not.toContain('score-above-rate');
  });

  describe('of a reader’s own model', () => {
    const own = (logit: number, thresholds: string, upper: number | null = 2): Assessment => ({
      ...scored(logit, [logit, logit, -logit, -logit], upper),
      versions: { model: 'own:mine@1#ab12', thresholds },
    });

    it.each([9, 0, -9])('makes no claim without thresholds, whatever the score: %d', (logit) => {
      const verdict = decide(own(logit, '', null), []);
      expect(verdict).toMatchObject({ kind: 'unclear', reason: 'own-model-uncalibrated' });
      const codes = verdict.evidence.map(({ code }) => code);
      expect(codes).toEqual(['own-score', 'own-model']);
      expect(verdict.evidence[0]?.values).toEqual([logit.toFixed(2)]);
    });

    it('makes no claim without thresholds even where a cell came with it', () => {
      expect(decide(own(9, ''), []).kind).toBe('unclear');
    });

    it('goes by thresholds of its own, and says whose they are', () => {
      const { kind, evidence } = decide({ ...own(3, 't9'), passages: [] } as Assessment, []);
      expect(kind).toBe('likely-ai');
      expect(evidence.map(({ code }) => code)).toEqual(['own-score-above', 'windows-above', 'own-model']);
      expect(evidence.find(({ code }) => code === 'own-model')?.values).toEqual(['mine@1#ab12']);
    });

    it('does not outweigh what the page says', () => {
      expect(decide(own(-9, '', null), [mark('declared')])).toMatchObject({ kind: 'declared-ai' });
    });
  });

  it('says what was hidden, what was sampled and how short a text was', () => {
    const hidden = { zeroWidth: 3, bidi: 1, tags: 0, variation: 0, homoglyphWords: 2 };
    const { evidence } = decide({ ...scored(0), hidden, share: 0.2 } as Assessment, []);
    expect(evidence.map(({ code, values }) => [code, values])).toEqual(
      expect.arrayContaining([
        ['hidden-characters', ['4']],
        ['homoglyph-words', ['2']],
        ['text-sampled', ['20']],
      ]),
    );
    expect(decide(tooShort, []).evidence).toMatchObject([{ code: 'short-text', values: ['12'] }]);
  });

  it('does not change its arguments', () => {
    const marks = Object.freeze([mark('weak'), mark('declared')]);
    expect(() => decide(Object.freeze(scored(0)), marks)).not.toThrow();
  });
});
