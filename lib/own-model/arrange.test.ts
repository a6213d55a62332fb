import { describe, expect, it } from 'vitest';
import { arrange, WEIGHTS } from './arrange';
import { ProblemError } from './own-model';

const file = (path: string, size = 10) => ({ path, data: { size } as Blob });

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problem.code;
    throw cause;
  }
  return 'taken';
}

describe('arrange', () => {
  it.each([
    ['two files', ['my.onnx', 'tokenizer.json'], [WEIGHTS, 'tokenizer.json']],
    [
      'a folder of a hub',
      ['README.md', 'config.json', 'onnx/model.onnx', 'onnx/model_quantized.onnx', 'tokenizer.json', '.gitattributes'],
      [WEIGHTS, 'config.json', 'tokenizer.json'],
    ],
    ['a nested folder', ['a/b/x.ONNX', 'a/tokenizer.json', 'a/model.json'], [WEIGHTS, 'model.json', 'tokenizer.json']],
  ])('takes %s', (_, paths, expected) => {
    expect([...arrange(paths.map((path) => file(path))).keys()].sort()).toEqual([...expected].sort());
  });

  it('takes the int8 weights of several, and the shallowest of files with one name', () => {
    const files = [file('onnx/model.onnx', 1), file('onnx/model_quantized.onnx', 2), file('old/tokenizer.json', 3)];
    const arranged = arrange([...files, file('tokenizer.json', 4)]);
    expect([arranged.get(WEIGHTS)?.size, arranged.get('tokenizer.json')?.size]).toEqual([2, 4]);
  });

  it.each([
    ['nothing', []],
    ['no-model', [file('tokenizer.json')]],
    ['several-models', [file('a.onnx'), file('b.onnx'), file('tokenizer.json')]],
    ['no-tokenizer', [file('a.onnx'), file('vocab.txt')]],
    ['external-data', [file('a.onnx'), file('a.onnx_data'), file('tokenizer.json')]],
    ['external-data', [file('a.onnx'), file('a.onnx.data'), file('tokenizer.json')]],
    ['empty-file', [file('a.onnx', 0), file('tokenizer.json')]],
    ['empty-file', [file('a.onnx'), file('tokenizer.json', 0)]],
    ['too-large', [file('a.onnx', 1_000_000_001), file('tokenizer.json')]],
    ['too-large', [file('a.onnx'), file('tokenizer.json', 100_000_001)]],
    ['taken', [file('a.onnx', 1_000_000_000), file('tokenizer.json')]],
  ])('says %s', (code, files) => {
    expect(codeOf(() => arrange(files))).toBe(code);
  });
});
