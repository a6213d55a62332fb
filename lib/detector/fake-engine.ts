import type { Engine } from './assess';
import type { ModelCard } from './model';

/** A model card for tests: 10-token windows, thresholds at 2 and -1 in every cell but English under 150 tokens. */
export function fakeCard(): ModelCard {
  const cells = (['en', 'zh'] as const).flatMap((language) =>
    (['<150', '150-400', '400-1000', '>1000'] as const).map((bin) => ({
      language,
      bin,
      upper: language === 'en' && bin === '<150' ? null : 2,
      lower: -1,
      humans: 1000,
      flagged: 4,
      flaggedAtMost: 0.01,
    })),
  );
  return {
    name: 'fake',
    version: '1',
    trainedThrough: '2026-01',
    windowTokens: 10,
    maxWindows: 4,
    minTokens: 5,
    calibration: { en: { slope: 1, offset: 0 }, zh: { slope: 1, offset: 0 } },
    thresholds: { version: 't1', cells },
    files: {},
  };
}

/** An engine whose tokens are words (or Han characters) and whose logit is the number of times it saw "machine". */
export function fakeEngine(card = fakeCard()): Engine {
  const words: string[] = [];
  return {
    card,
    encode: (text) =>
      (text.match(/[\p{Script=Han}]|[^\s\p{Script=Han}]+/gu) ?? []).map((word) => {
        const known = words.indexOf(word);
        return known >= 0 ? known : words.push(word) - 1;
      }),
    decode: (ids) => ids.map((id) => words[id]).join(' '),
    score: async (ids) => ids.filter((id) => words[id] === 'machine').length,
  };
}
