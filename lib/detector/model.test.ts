import { describe, expect, it } from 'vitest';
import { fakeCard } from './fake-engine';
import { binOf, cellFor, parseModelCard, probabilityOf } from './model';

describe('model card', () => {
  it.each([
    [1, '<150'],
    [149, '<150'],
    [150, '150-400'],
    [399, '150-400'],
    [400, '400-1000'],
    [999, '400-1000'],
    [1000, '>1000'],
    [1_000_000, '>1000'],
  ])('puts %i tokens into %s', (tokens, bin) => {
    expect(binOf(tokens)).toBe(bin);
  });

  it('finds a cell, or says that there is none', () => {
    const card = fakeCard();
    expect(cellFor(card, 'zh', 500)).toMatchObject({ language: 'zh', bin: '400-1000' });
    expect(cellFor({ ...card, thresholds: { version: 't', cells: [] } }, 'zh', 500)).toBeNull();
  });

  it('calibrates by language', () => {
    const card = { ...fakeCard(), calibration: { en: { slope: 2, offset: -1 }, zh: { slope: 1, offset: 0 } } };
    expect(probabilityOf(card, 'en', 0.5)).toBeCloseTo(0.5);
    expect(probabilityOf(card, 'zh', 0)).toBeCloseTo(0.5);
  });

  it('reads back what it was given', () => {
    expect(parseModelCard(JSON.stringify(fakeCard()))).toEqual(fakeCard());
  });

  it.each([['{'], ['null'], ['{}'], ['{"windowTokens":254,"maxWindows":8,"minTokens":60}'], ['{"windowTokens":-1}']])(
    'refuses %s',
    (text) => {
      expect(() => parseModelCard(text)).toThrow(/model\.json/);
    },
  );
});
