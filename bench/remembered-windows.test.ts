// @vitest-environment node
import { appendFile, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '@/lib/detector';
import { remembering } from './remembered-windows';

const card = { files: { 'onnx/model.onnx': 'aa' } } as unknown as Engine['card'];
const engineOf = (score: Engine['score'], files = card) => ({ card: files, encode: () => [], decode: () => '', score });
const folder = () => mkdtemp(path.join(tmpdir(), 'windows-'));

describe('remembering', () => {
  it('computes a window once, in this run and the next', async () => {
    const at = await folder();
    const first = await remembering(
      engineOf(async (ids) => ids.length + 0.25),
      at,
      'en',
    );
    expect([await first.score([1, 2]), await first.score([1, 2]), await first.score([3])]).toEqual([2.25, 2.25, 1.25]);
    expect(first.computed()).toBe(2);
    await first.close();
    const next = await remembering(
      engineOf(async () => 99),
      at,
      'en',
    );
    expect([await next.score([1, 2]), await next.score([2, 1]), next.computed()]).toEqual([2.25, 99, 1]);
    await next.close();
  });

  it('forgets a line that a stop cut short', async () => {
    const at = await folder();
    const first = await remembering(
      engineOf(async () => -3.25),
      at,
      'en',
    );
    await first.score([1]);
    await first.close();
    const file = path.join(at, (await readdir(at))[0] ?? '');
    const whole = await readFile(file, 'utf8');
    await appendFile(file, whole.slice(0, -3).replace(/^./, 'x'));
    const next = await remembering(
      engineOf(async () => 7),
      at,
      'en',
    );
    expect([await next.score([1]), await next.score([2])]).toEqual([-3.25, 7]);
    await next.close();
    expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(3);
  });

  it('never takes the score of other weights', async () => {
    const at = await folder();
    const first = await remembering(
      engineOf(async () => 1),
      at,
      'en',
    );
    await first.score([1]);
    await first.close();
    const other = { files: { 'onnx/model.onnx': 'bb' } } as unknown as Engine['card'];
    const next = await remembering(
      engineOf(async () => 2, other),
      at,
      'en',
    );
    expect(await next.score([1])).toBe(2);
    await next.close();
  });
});
