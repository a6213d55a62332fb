import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/domain';
import { compare, isOtherAddress } from './compare';

const article = (passages: string[]): Article => ({
  url: 'https://a.example/',
  title: passages[0]?.slice(0, 1) ?? '',
  passages,
  share: 1,
  declaredLanguage: null,
  siteName: null,
  byline: null,
  publishedAt: null,
});
const lines = (name: string, count: number) =>
  Array.from(
    { length: count },
    (_, at) => `${name} ${at}: a paragraph of the length that paragraphs have in articles, about.`,
  );

describe('compare', () => {
  it.each([
    ['the same', lines('a', 5), lines('a', 5), 'same'],
    ['a little more', lines('a', 5), lines('a', 6), 'same'],
    ['a little less', lines('a', 5), lines('a', 4), 'same'],
    ['much more', lines('a', 5), lines('a', 9), 'grown'],
    ['a teaser that unfolds', [`${lines('a', 1)}…`], [lines('a', 9).join(' ')], 'grown'],
    ['another', lines('a', 5), lines('b', 5), 'other'],
    ['another with a paragraph in common', lines('a', 5), [...lines('b', 8), ...lines('a', 1)], 'other'],
    ['another, short', ['Short.'], ['Other.'], 'other'],
  ])('%s', (_, before, after, change) => {
    expect(compare(article(before), article(after))).toBe(change);
  });
});

it.each([
  ['https://a.example/x', 'https://a.example/x#part', false],
  ['https://a.example/x#one', 'https://a.example/x#two', false],
  ['https://a.example/x', 'https://a.example/x?page=2', true],
  ['https://a.example/x', 'https://a.example/y', true],
])('%s to %s is another address: %s', (one, other, expected) => {
  expect(isOtherAddress(one, other)).toBe(expected);
});
