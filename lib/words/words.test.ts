import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { VERDICT_KINDS, VERDICT_REASONS } from '@/lib/domain';
import type { ProblemCode } from '@/lib/own-model';
import { interfaceLanguage } from '@/lib/settings';
import {
  currentLanguage,
  evidenceSentence,
  htmlLang,
  languageName,
  loadInterfaceLanguage,
  oneIn,
  percent,
  setInterfaceLanguage,
  t,
} from './index';
import { closestLanguage } from './language';
import { fill, find, messages } from './messages';

const EVIDENCE: Record<string, number> = {
  'score-above-cell': 3,
  'score-above-rate': 3,
  'score-above-unmeasured': 0,
  'own-score-above': 3,
  'own-score': 1,
  'own-model': 1,
  'passages-disagree': 3,
  'score-between-cell': 0,
  'score-below-cell': 0,
  'windows-above': 2,
  'windows-disagree': 2,
  'text-sampled': 1,
  'hidden-characters': 1,
  'homoglyph-words': 1,
  'short-text': 1,
};
const OWN_PROBLEMS: Record<ProblemCode, true> = {
  nothing: true,
  'no-model': true,
  'several-models': true,
  'no-tokenizer': true,
  'external-data': true,
  'empty-file': true,
  'too-large': true,
  pointer: true,
  'not-onnx': true,
  'not-json': true,
  'bad-card': true,
  'bad-thresholds': true,
  'missing-file': true,
  hash: true,
  'no-room': true,
  'cannot-load': true,
  'no-scores': true,
  'always-the-same': true,
  'bad-id': true,
  'host-refused': true,
  'not-found': true,
  'not-reached': true,
  stopped: true,
};
const FORBIDDEN =
  /human[- ]written|written by (a )?humans?|fake|fraud|cheat|plagiari|guilty|dishonest|accuracy|人写|造假|假文|作弊|抄袭|欺骗|准确率/i;

const languages = [...messages.keys()];
const english = messages.get('en') ?? {};
const underscored = (name: string) => name.replaceAll('-', '_');
const namesIn = (text: string) => [...text.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase()).sort();

it('finds the languages by their folders', () => {
  expect(languages).toEqual(expect.arrayContaining(['en', 'zh_CN']));
});

describe.each(languages)('messages of %s', (language) => {
  const own = messages.get(language) ?? {};

  it('has the keys of English', () => {
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
  });

  it('has the placeholders of English, and uses each', () => {
    for (const [key, entry] of Object.entries(own)) {
      expect(entry.placeholders, key).toEqual(english[key]?.placeholders);
      expect(namesIn(entry.message), key).toEqual(Object.keys(entry.placeholders ?? {}).sort());
    }
  });

  it('never accuses, never claims an author', () => {
    for (const [key, entry] of Object.entries(own)) expect(entry.message, key).not.toMatch(FORBIDDEN);
  });

  it('has a sentence for every verdict, reason and finding', () => {
    const keys = [
      ...VERDICT_KINDS.flatMap((kind) => [`verdict_${underscored(kind)}`, `meaning_${underscored(kind)}`]),
      ...VERDICT_REASONS.map((reason) => `reason_${underscored(reason)}`),
      ...Object.keys(EVIDENCE).map((code) => `evidence_${underscored(code)}`),
      ...Object.keys(OWN_PROBLEMS).map((code) => `own_problem_${underscored(code)}`),
    ];
    expect(keys.filter((key) => !own[key]?.message)).toEqual([]);
  });

  it.each(Object.entries(EVIDENCE))('puts all values of %s into its sentence', (code, count) => {
    setInterfaceLanguage(language);
    const values = ['731', '842', '953'].slice(0, count);
    const sentence = evidenceSentence({ code, values });
    for (const value of values) expect(sentence).toContain(value);
    expect(sentence).not.toContain('$');
  });
});

describe('fill', () => {
  const entry = {
    message: '$A$ of $B$, $$5, $NOBODY$',
    placeholders: { a: { content: '$2' }, b: { content: '<$1>' } },
  };
  it('follows the browsers’ rules', () => {
    expect(fill(entry, ['x', 'y'])).toBe('y of <x>, $5, $NOBODY$');
    expect(fill(entry, ['$1'])).toBe(' of <$1>, $5, $NOBODY$');
  });
  it('falls back to English for a language or key that is missing', () => {
    expect(find('tlh', 'card_close')).toEqual(english.card_close);
    expect(find('en', 'no_such_key')).toBeNull();
  });
});

it('says what the words around a number are, whatever the finding wrote', () => {
  setInterfaceLanguage('zh_CN');
  expect(evidenceSentence({ code: 'score-above-cell', values: ['3', '900', '1 in 103'] })).not.toContain('1 in');
  expect(evidenceSentence({ code: 'text-sampled', values: ['62 %'] })).toContain('62%');
  expect(evidenceSentence({ code: 'added-tomorrow', values: [] })).toContain('added-tomorrow');
});

it.each([
  ['zh-CN', 'zh_CN'],
  ['zh', 'zh_CN'],
  ['zh-Hant-TW', 'zh_CN'],
  ['ZH-hk', 'zh_CN'],
  ['en-GB', 'en'],
  ['de', 'en'],
  ['', 'en'],
])('speaks to a browser in %j: %s', (tag, expected) => {
  expect(closestLanguage(tag, ['en', 'zh_CN'])).toBe(expected);
});

describe('the chosen language', () => {
  beforeEach(() => fakeBrowser.reset());

  it('comes from the settings', async () => {
    await interfaceLanguage.setValue('zh_CN');
    await loadInterfaceLanguage();
    expect([currentLanguage(), htmlLang(), t('card_close')]).toEqual(['zh_CN', 'zh-CN', '关闭']);
    await interfaceLanguage.setValue('en');
    await loadInterfaceLanguage();
    expect([htmlLang(), t('card_close')]).toEqual(['en', 'Close']);
  });
});

it.each([
  [0, '0'],
  [0.004, '<1'],
  [0.629, '62'],
  [0.999, '99'],
  [1, '100'],
])('never rounds a share of %d to all or nothing', (share, expected) => {
  expect(percent(share)).toBe(expected);
});

it('names rates and languages', () => {
  setInterfaceLanguage('en');
  expect([oneIn(0.0097), oneIn(0.0009), oneIn(0), oneIn(1)]).toEqual(['103', '1,111', null, null]);
  expect([languageName('zh'), languageName(null), languageName('not a code')]).toEqual(['Chinese', null, 'not a code']);
});
