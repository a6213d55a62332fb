import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { UnscoredReason, VerdictKind, VerdictReason } from '@/lib/domain';
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

// Records, so that a kind or reason added to the domain is a type error here until it is listed.
const KINDS: Record<VerdictKind, true> = {
  'declared-ai': true,
  'likely-ai': true,
  unclear: true,
  'no-strong-signs': true,
  'not-assessed': true,
};
const UNSCORED: Record<UnscoredReason, true> = {
  'no-article': true,
  'too-short': true,
  'language-not-covered': true,
  'mixed-languages': true,
  'no-calibration': true,
  'site-off': true,
  paused: true,
  'model-missing': true,
  'model-corrupt': true,
  'detector-failed': true,
};
const REASONS: Record<VerdictReason, true> = {
  ...UNSCORED,
  'credential-verified': true,
  'page-declares': true,
  'credential-changed': true,
  'chat-leftover': true,
  'score-above': true,
  'score-between': true,
  'passages-disagree': true,
  'score-below': true,
};
const EVIDENCE: Record<string, number> = {
  'score-above-cell': 3,
  'score-between-cell': 0,
  'score-below-cell': 0,
  'windows-above': 2,
  'windows-disagree': 2,
  'text-sampled': 1,
  'hidden-characters': 1,
  'homoglyph-words': 1,
  'short-text': 1,
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
      ...Object.keys(KINDS).flatMap((kind) => [`verdict_${underscored(kind)}`, `meaning_${underscored(kind)}`]),
      ...Object.keys(REASONS).map((reason) => `reason_${underscored(reason)}`),
      ...Object.keys(EVIDENCE).map((code) => `evidence_${underscored(code)}`),
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
