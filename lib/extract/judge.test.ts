import { describe, expect, it } from 'vitest';
import type { Block } from './blocks';
import { isArticle, isRowOfCards } from './judge';

const element = document.createElement('p');
const block = (kind: Block['kind'], weight: number): Block => ({
  kind,
  weight,
  element,
  text: kind === 'text' ? 'A sentence, and another.' : 'A title',
});
/** `L` a link to another page, `t` a paragraph, `h` a heading. */
const blocks = (plan: string) =>
  Array.from(plan, (one) => (one === 'L' ? block('pointer', 40) : block(one === 'h' ? 'heading' : 'text', 250)));

describe('isRowOfCards', () => {
  it.each([
    ['LtLtLt', true],
    ['LttLttLtLt', true],
    ['htLtLtLtLt', true],
    // Articles: with "Read also" lines between the paragraphs, with a list of links after them, with two of them.
    ['ttttLttttLttttLtttt', false],
    ['tttttLLLLLLLL', false],
    ['tLtLt', false],
    ['htthtthtt', false],
  ])('%s: %s', (plan, expected) => {
    expect(isRowOfCards(blocks(plan))).toBe(expected);
  });
});

describe('isArticle', () => {
  it.each([
    ['tt', { saysArticle: false, hasHeadline: true }, true],
    ['t', { saysArticle: false, hasHeadline: true }, false],
    ['t', { saysArticle: true, hasHeadline: false }, true],
    ['tttt', { saysArticle: false, hasHeadline: false }, false],
    ['ttttt', { saysArticle: false, hasHeadline: false }, true],
    ['LtLtLtLt', { saysArticle: false, hasHeadline: true }, false],
    ['ttLLLLLLLLLLLLLLLLLLLL', { saysArticle: false, hasHeadline: true }, false],
    ['', { saysArticle: true, hasHeadline: true }, false],
  ])('%s with %o: %s', (plan, signs, expected) => {
    expect(isArticle({ blocks: blocks(plan), ...signs })).toBe(expected);
  });
});
