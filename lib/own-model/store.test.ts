// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type NamedFile, WEIGHTS } from './arrange';
import { checkModel } from './check';
import { ProblemError } from './own-model';
import { createOwnModels, type OwnModels } from './store';

const FIXTURES = path.resolve(import.meta.dirname, '../../tests/fixtures/own-model');
const blob = (text: string) => new Blob([text]);
const weights = () => new Blob([readFileSync(path.join(FIXTURES, 'model.onnx'))]);
const tokenizer = () => new Blob([readFileSync(path.join(FIXTURES, 'tokenizer.json'))]);
const given = (more: Record<string, Blob> = {}): NamedFile[] =>
  Object.entries({ 'a.onnx': weights(), 'tokenizer.json': tokenizer(), ...more }).map(([name, data]) => ({
    path: name,
    data,
  }));
const check = (files: NamedFile[], folder = 'f') =>
  checkModel(files, 'mine', { kind: 'files' }, { now: () => 7, newFolder: () => folder });

async function codeOf(files: NamedFile[]): Promise<string> {
  try {
    await check(files);
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problem.code;
    throw cause;
  }
  return 'taken';
}

async function hashOf(data: Blob): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', await data.arrayBuffer())).toString('hex');
}

describe('checkModel', () => {
  it('names a model by its file, or by its folder, and its version by the weights', async () => {
    const hash = (await hashOf(weights())).slice(0, 8);
    const { model, files } = await check(given());
    expect(model).toMatchObject({ name: 'mine', version: `0#${hash}`, on: false, addedAt: 7, aiLabel: null });
    expect([...files.keys()].sort()).toEqual([WEIGHTS, 'tokenizer.json'].sort());
    expect(model.bytes).toBe(weights().size + tokenizer().size);
    const card = JSON.stringify({ name: 'named', version: '2' });
    const named = await check(given({ 'model.json': blob(card) }));
    expect(named.model).toMatchObject({ name: 'named', version: `2#${hash}` });
  });

  it.each([
    ['not-onnx', { 'a.onnx': blob('<html>not found</html>') }],
    ['pointer', { 'a.onnx': blob('version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 3') }],
    ['pointer', { 'tokenizer.json': blob('version https://git-lfs.github.com/spec/v1\n') }],
    ['not-json', { 'tokenizer.json': blob('{"model":') }],
    ['not-json', { 'config.json': blob('null') }],
    ['not-json', { 'model.json': blob('x') }],
    ['missing-file', { 'model.json': blob(JSON.stringify({ files: { 'config.json': '0'.repeat(64) } })) }],
    ['hash', { 'model.json': blob(JSON.stringify({ files: { 'tokenizer.json': '0'.repeat(64) } })) }],
    ['hash', { 'model.json': blob(JSON.stringify({ files: { 'onnx/model_quantized.onnx': '0'.repeat(64) } })) }],
  ])('says %s', async (code, more) => {
    expect(await codeOf(given(more))).toBe(code);
  });

  it('takes files whose hashes are those of model.json, in either case', async () => {
    const files = {
      'onnx/model_quantized.onnx': (await hashOf(weights())).toUpperCase(),
      'tokenizer.json': await hashOf(tokenizer()),
    };
    expect(await codeOf(given({ 'model.json': blob(JSON.stringify({ files })) }))).toBe('taken');
  });
});

describe('the store', () => {
  let store: OwnModels;
  let databases = 0;
  beforeEach(() => {
    databases += 1;
    store = createOwnModels(`own-${databases}`, () => 42);
  });

  it('keeps the model in use until another was tried and taken', async () => {
    expect(await store.ready()).toBeNull();
    await store.stage(await check(given(), 'first'));
    expect(await store.ready()).toBeNull();
    await store.describe({ labels: ['a', 'b'], aiLabel: 1 });
    await store.take();
    const first = await store.ready();
    expect(first).toMatchObject({ folder: 'first', on: true, labels: ['a', 'b'], aiLabel: 1 });
    expect(await store.staged()).toBeNull();

    const second = await check(given({ 'config.json': blob('{}') }), 'second');
    await store.stage(second);
    expect(await store.ready()).toEqual(first);
    if (!first) throw new Error('no model');
    const kept = await (await store.files(first)).get(WEIGHTS)?.arrayBuffer();
    expect(kept && new Uint8Array(kept)).toEqual(new Uint8Array(await weights().arrayBuffer()));
    // A model that was staged and never taken makes room for the next.
    await store.stage(await check(given(), 'third'));
    expect((await store.files(second.model)).size).toBe(0);
    const refused = await check(given(), 'refused');
    await store.stage(refused);
    await store.discard();
    expect([await store.staged(), (await store.files(refused.model)).size]).toEqual([null, 0]);
    expect(await store.ready()).toEqual(first);

    await store.stage(await check(given(), 'third'));
    await store.take();
    expect(await store.ready()).toMatchObject({ folder: 'third' });
    expect((await store.files(first)).size).toBe(0);
  });

  it('switches off, and removes all of it', async () => {
    const checked = await check(given());
    await store.stage(checked);
    await store.take();
    await store.change({ on: false });
    expect(await store.ready()).toMatchObject({ on: false });
    await store.setJob({ phase: 'done', loaded: 0, problem: null });
    await store.remove();
    expect([await store.ready(), await store.staged(), await store.job()]).toEqual([null, null, null]);
    expect((await store.files(checked.model)).size).toBe(0);
  });

  it('notes how far a trial is, and when', async () => {
    await store.setJob({ phase: 'fetching', loaded: 5, problem: null });
    expect(await store.job()).toEqual({ phase: 'fetching', loaded: 5, problem: null, at: 42 });
  });
});
