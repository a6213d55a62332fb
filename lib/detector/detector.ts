import type { Article, Assessment, UnscoredReason } from '@/lib/domain';
import { assess, type Engine } from './assess';
import { DetectorError } from './detector-error';

const REMEMBERED = 64;

export interface Detector {
  /** Never rejects: what went wrong is an `unscored` assessment with its reason. */
  assess(article: Pick<Article, 'passages' | 'share'>): Promise<Assessment>;
}

function broken(cause: unknown): Assessment {
  const reason: UnscoredReason = cause instanceof DetectorError ? cause.reason : 'detector-failed';
  const detail = cause instanceof Error ? cause.message : String(cause);
  return { kind: 'unscored', reason, language: null, tokens: 0, versions: { model: '', thresholds: '' }, detail };
}

/**
 * A detector that loads its model on first use, works on one article at a time and remembers its last answers:
 * the memory lives and dies with the loaded model, so an answer of another model can't come out of it.
 *
 * @param load loads the engine; a failure is forgotten, so that the next article tries again
 */
export function createDetector(load: () => Promise<Engine>): Detector {
  let engine: Promise<Engine> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const remembered = new Map<string, Assessment>();

  async function run(article: Pick<Article, 'passages' | 'share'>): Promise<Assessment> {
    const key = article.passages.join('\n');
    const known = remembered.get(key);
    if (known) return known;
    try {
      engine ??= load();
      const assessment = await assess(article, await engine);
      remembered.set(key, assessment);
      const oldest = remembered.keys().next();
      if (remembered.size > REMEMBERED && !oldest.done) remembered.delete(oldest.value);
      return assessment;
    } catch (cause) {
      engine = null;
      return broken(cause);
    }
  }

  return {
    assess(article) {
      const answer = queue.then(() => run(article));
      queue = answer;
      return answer;
    },
  };
}
