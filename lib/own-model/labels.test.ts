import { describe, expect, it } from 'vitest';
import { guessLabel } from './labels';

describe('guessLabel', () => {
  it.each([
    [['x'], null, 0],
    [['human', 'ai'], null, 1],
    [['Fake', 'Real'], null, 0],
    [['ChatGPT', 'Human'], null, 0],
    [['human-written', 'machine-generated'], null, 1],
    [['Human', 'AI_text'], null, 1],
    [['LABEL_0', 'LABEL_1'], null, null],
    // Two kinds of AI against people: which of them is meant, nobody said.
    [['human', 'gpt', 'llm'], null, null],
    // A word that only begins like one of ours.
    [['airport', 'station'], null, null],
    [['LABEL_0', 'LABEL_1'], 1, 1],
    [['LABEL_0', 'LABEL_1'], 2, null],
    [['a', 'b'], 'b', 1],
    [['a', 'b'], 'c', null],
    [['ai', 'human'], 'human', 1],
    [[], null, null],
  ])('of %j, told %j: %j', (labels, said, expected) => {
    expect(guessLabel(labels, said)).toBe(expected);
  });
});
