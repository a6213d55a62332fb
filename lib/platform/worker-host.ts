import { releaseProxy, wrap } from 'comlink';
import type { Article, Assessment } from '@/lib/domain';

/** The worker's side of the channel; the detector itself is never imported here. */
interface RemoteDetector {
  assess(article: Pick<Article, 'passages' | 'share'>): Promise<Assessment>;
}

/** Longer than this and the worker is taken for dead. The longest article takes seconds. */
const PATIENCE = 120_000;

/**
 * Owns the worker that holds the model. A worker that breaks or hangs is ended, and the next article starts a new one.
 *
 * @param start makes the worker; a parameter for tests
 */
export function createWorkerHost(
  start: () => Worker = () =>
    new Worker(new URL('../detector/detector.worker.ts', import.meta.url), { type: 'module', name: 'detector' }),
): (article: Article) => Promise<Assessment> {
  let current: { worker: Worker; detector: ReturnType<typeof wrap<RemoteDetector>> } | null = null;

  function end(): void {
    current?.detector[releaseProxy]();
    current?.worker.terminate();
    current = null;
  }

  return async (article) => {
    if (!current) {
      const worker = start();
      current = { worker, detector: wrap<RemoteDetector>(worker) };
    }
    const { worker, detector } = current;
    const broke = new Promise<never>((_, reject) => {
      worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker failed to start')), {
        once: true,
      });
      setTimeout(() => reject(new Error('the detector did not answer in two minutes')), PATIENCE);
    });
    try {
      return await Promise.race([detector.assess({ passages: article.passages, share: article.share }), broke]);
    } catch (cause) {
      if (current?.worker === worker) end();
      throw cause;
    }
  };
}
