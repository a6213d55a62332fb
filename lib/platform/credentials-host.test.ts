import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Material } from '@/lib/messaging';

const check = vi.fn();
vi.mock('comlink', () => ({
  wrap: () => ({ check, [Symbol.for('release')]: () => {} }),
  releaseProxy: Symbol.for('release'),
}));
const { createCredentialsHost } = await import('./credentials-host');

const material: Material = { texts: [], textPlace: null, articleBytes: 0, pictures: [], unchecked: {}, page: null };
const answer = { evidence: [], unchecked: {}, trapped: false };

class FakeWorker extends EventTarget {
  terminate = vi.fn();
}
let workers: FakeWorker[] = [];
const host = () =>
  createCredentialsHost(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      // Only what the host uses of a worker.
      return worker as unknown as Worker;
    },
    { patience: 1000, idle: 5000 },
  );

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  check.mockReset().mockResolvedValue(answer);
});
afterEach(() => vi.useRealTimers());

it('starts one worker for what comes one after the other, and ends it when idle', async () => {
  const ask = host();
  await Promise.all([ask(material), ask(material)]);
  expect([workers.length, check.mock.calls.length]).toEqual([1, 2]);
  await vi.advanceTimersByTimeAsync(5001);
  expect(workers[0]?.terminate).toHaveBeenCalledTimes(1);
  await ask(material);
  expect(workers).toHaveLength(2);
});

it('ends a worker whose program trapped: the next check gets a new one', async () => {
  const ask = host();
  check.mockResolvedValueOnce({ ...answer, trapped: true });
  await ask(material);
  expect(workers[0]?.terminate).toHaveBeenCalled();
  await ask(material);
  expect(workers).toHaveLength(2);
});

it('waits no longer than it has patience for', async () => {
  const ask = host();
  check.mockReturnValueOnce(new Promise(() => {}));
  const late = ask(material).catch((cause: Error) => cause.message);
  await vi.advanceTimersByTimeAsync(1001);
  expect(await late).toContain('too long');
  expect(workers[0]?.terminate).toHaveBeenCalled();
  expect(await ask(material)).toEqual({ evidence: [], unchecked: {} });
});

it('ends a worker that fails to start, and says so', async () => {
  const ask = host();
  check.mockReturnValueOnce(new Promise(() => {}));
  const failed = ask(material).catch((cause: Error) => cause.message);
  await vi.advanceTimersByTimeAsync(1);
  workers[0]?.dispatchEvent(new Event('error'));
  expect(await failed).toContain('failed');
});
