import { describe, expect, it } from 'vitest';
import { assess, readWindows } from './assess';
import { fakeCard, fakeEngine } from './fake-engine';

const SENTENCE = 'The river rose in the night and took the old wooden footbridge with it before morning. ';
const long = (words: number) =>
  SENTENCE.repeat(Math.ceil(words / 16))
    .split(' ')
    .slice(0, words)
    .join(' ');

describe('assess', () => {
  it('scores a covered text: mean of the windows, weighted by tokens', async () => {
    const engine = fakeEngine();
    const text = `${long(190)} machine machine machine`;
    const assessment = await assess({ passages: [text], share: 1 }, engine);
    expect(assessment).toMatchObject({ kind: 'scored', language: 'en', tokens: 193, cell: { bin: '150-400' } });
    if (assessment.kind !== 'scored') return;
    expect(assessment.passages).toHaveLength(4);
    expect(assessment.passages.at(-1)?.logit).toBe(3);
    expect(assessment.logit).toBeCloseTo(0.75);
    expect(assessment.probability).toBeCloseTo(1 / (1 + Math.exp(-0.75)));
    expect(assessment.share).toBeCloseTo(40 / 193);
    expect(assessment.versions).toEqual({ model: 'fake@1', thresholds: 't1' });
  });

  it.each([
    ['no-article', ''],
    ['no-article', '\u200B \n'],
    ['too-short', 'The river rose.'],
    [
      'language-not-covered',
      'La rivière est montée dans la nuit et a emporté la vieille passerelle de bois du village.',
    ],
    ['no-calibration', long(40)],
  ])('answers %s with a reason, not a guess', async (reason, text) => {
    expect(await assess({ passages: [text], share: 1 }, fakeEngine())).toMatchObject({ kind: 'unscored', reason });
  });

  it('joins passages and counts what was hidden', async () => {
    const assessment = await assess({ passages: [long(100), `a\u200Bb ${long(100)}`], share: 1 }, fakeEngine());
    expect(assessment).toMatchObject({ kind: 'scored', hidden: { zeroWidth: 1 } });
  });

  it('counts what the page view left out of a very long article', async () => {
    const whole = await assess({ passages: [long(190)], share: 1 }, fakeEngine());
    const part = await assess({ passages: [long(190)], share: 0.5 }, fakeEngine());
    if (whole.kind !== 'scored' || part.kind !== 'scored') throw new Error('not scored');
    expect(part.tokens).toBe(whole.tokens * 2);
    expect(part.share).toBeCloseTo(whole.share / 2);
  });

  it('keeps excerpts short', async () => {
    const assessment = await assess(
      { passages: ['长'.repeat(300)], share: 1 },
      { ...fakeEngine(), card: { ...fakeCard(), windowTokens: 200 } },
    );
    if (assessment.kind !== 'scored') throw new Error('not scored');
    expect(assessment.passages[0]?.excerpt.length).toBeLessThanOrEqual(51);
  });
});

describe('readWindows', () => {
  it('samples a very long text by characters and says what share it read', () => {
    const engine = fakeEngine();
    const { windows, tokens, share } = readWindows(SENTENCE.repeat(60_000), engine);
    expect(windows.map((window) => window.length)).toEqual([10, 10, 10, 10]);
    expect(tokens).toBeGreaterThan(900_000);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.001);
  });
});
