// @vitest-environment node
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { floatFolder } from './float-folder.mjs';

it('puts the float graph under the name of the shipped one, with its own hash and the same thresholds', () => {
  const at = mkdtempSync(path.join(tmpdir(), 'float-'));
  const model = path.join(at, 'shipped', 'headwater-1');
  mkdirSync(path.join(model, 'onnx'), { recursive: true });
  writeFileSync(path.join(model, 'tokenizer.json'), 'words');
  writeFileSync(path.join(model, 'onnx', 'model_quantized.onnx'), 'small');
  writeFileSync(path.join(at, 'float.onnx'), 'abc');
  const files = { 'onnx/model_quantized.onnx': 'old', 'tokenizer.json': 'old' };
  writeFileSync(path.join(model, 'model.json'), JSON.stringify({ thresholds: { version: '7' }, files }));
  const folder = floatFolder(model, path.join(at, 'float.onnx'), path.join(at, 'float'));
  expect(path.basename(folder)).toBe('headwater-1');
  expect(readFileSync(path.join(folder, 'onnx', 'model_quantized.onnx'), 'utf8')).toBe('abc');
  const card = JSON.parse(readFileSync(path.join(folder, 'model.json'), 'utf8'));
  // SHA-256 of "abc", from FIPS 180-2.
  expect(card.files['onnx/model_quantized.onnx']).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(card.thresholds.version).toBe('7');
});
