import { releaseProxy, wrap } from 'comlink';
import type { Article, Assessment } from '@/lib/domain';
import type { FromBackground } from '@/lib/messaging';

type TryRequest = Parameters<FromBackground['detector:try']>[0];

/** The worker's side of the channel; the detector itself is never imported here. */
interface RemoteDetector {
  assess(article: Pick<Article, 'passages' | 'share'>): Promise<Assessment>;
  tryOwn(request: TryRequest): Promise<void>;
}

/** What the owner of the worker may ask of it. */
export interface WorkerHost {
  assessArticle(article: Article): Promise<Assessment>;
  /** Tries a model that the reader brought. How it went stands in the store; rejects where the worker broke. */
  tryOwnModel(request: TryRequest): Promise<void>;
}

/** Longer than this and the worker is taken for dead. The longest article takes seconds. */
const PATIENCE = 120_000;
/** A model of hundreds of megabytes may come over a slow line. */
const LONG_PATIENCE = 3_600_000;

/**
 * Owns the worker that holds the model. A worker that breaks or hangs is ended, and the next article starts a new one.
 *
 * @param start makes the worker; a parameter for tests
 */
export function createWorkerHost(
  start: () => Worker = () =>
    new Worker(new URL('../detector/detector.worker.ts', import.meta.url), { type: 'module', name: 'detector' }),
): WorkerHost {
  let current: { worker: Worker; detector: ReturnType<typeof wrap<RemoteDetector>> } | null = null;

  function end(): void {
    current?.detector[releaseProxy]();
    current?.worker.terminate();
    current = null;
  }

  async function ask<T>(
    question: (detector: ReturnType<typeof wrap<RemoteDetector>>) => Promise<T>,
    patience: number,
  ): Promise<T> {
    if (!current) {
      const worker = start();
      current = { worker, detector: wrap<RemoteDetector>(worker) };
    }
    const { worker, detector } = current;
    let late: ReturnType<typeof setTimeout> | undefined;
    const broke = new Promise<never>((_, reject) => {
      worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker failed to start')), {
        once: true,
      });
      late = setTimeout(() => reject(new Error(`the detector did not answer in ${patience / 1000} seconds`)), patience);
    });
    try {
      return await Promise.race([question(detector), broke]);
    } catch (cause) {
      if (current?.worker === worker) end();
      throw cause;
    } finally {
      clearTimeout(late);
    }
  }

  return {
    assessArticle: ({ passages, share }) =>
      ask<Assessment>((detector) => detector.assess({ passages, share }), PATIENCE),
    tryOwnModel: (request) => ask((detector) => detector.tryOwn(request), LONG_PATIENCE),
  };
}
