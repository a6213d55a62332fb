import { expect, it, vi } from 'vitest';
import { inTurns } from './in-turns';

it('answers at once where the work is short', async () => {
  expect(await inTurns(async (name) => `done ${name}`)('a')).toBe('done a');
});

it('is asked again while the work goes on, and begins it once', async () => {
  let finish: (result: string) => void = () => {};
  const work = vi.fn(() => new Promise<string>((resolve) => (finish = resolve)));
  const ask = inTurns(work, 5);
  expect(await ask('a')).toBeNull();
  expect(await ask('a')).toBeNull();
  finish('done');
  expect(await ask('a')).toBe('done');
  expect(work).toHaveBeenCalledTimes(1);
});

it('tells a failure, whenever it comes, and can be tried again', async () => {
  let fail: (cause: Error) => void = () => {};
  const work = vi.fn(() => new Promise<string>((_, reject) => (fail = reject)));
  const ask = inTurns(work, 5);
  expect(await ask('a')).toBeNull();
  fail(new Error('disk'));
  await expect(ask('a')).rejects.toThrow('disk');
  expect(await ask('a')).toBeNull();
  expect(work).toHaveBeenCalledTimes(2);
});
