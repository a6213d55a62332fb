import type { Article, Assessment, UnscoredReason } from '@/lib/domain';
import { assess, type Engine } from './assess';
import { DetectorError } from './detector-error';

const REMEMBERED = 64;

export interface Detector {
  /** Never rejects: what went wrong is an `unscored` assessment with its reason. */
  assess(article: Pick<Article, 'passages' | 'share'>): Promise<Assessment>;
  /** Does something else with models between two articles, never beside one. */
  between<T>(act: () => Promise<T>): Promise<T>;
}

function broken(cause: unknown): Assessment {
  const reason: UnscoredReason = cause instanceof DetectorError ? cause.reason : 'detector-failed';
  const detail = cause instanceof Error ? cause.message : String(cause);
  return { kind: 'unscored', reason, language: null, tokens: 0, versions: { model: '', thresholds: '' }, detail };
}

/** A loaded model and its last answers: they live and die together, so no answer of another model can come out. */
interface Loaded {
  key: string;
  engine: Promise<Engine>;
  remembered: Map<string, Assessment>;
}

/**
 * A detector that loads its model on first use, works on one article at a time and remembers its last answers.
 *
 * @param load loads the engine of a key; a failure is forgotten, so that the next article tries again
 * @param current names the model to use; asked before every article, and another answer loads another model
 */
export function createDetector(
  load: (key: string) => Promise<Engine>,
  current: () => Promise<string> = async () => '',
): Detector {
  let loaded: Loaded | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function close(): Promise<void> {
    const last = loaded;
    loaded = null;
    await last?.engine.then((engine) => engine.close?.()).catch(() => {});
  }

  async function run(article: Pick<Article, 'passages' | 'share'>): Promise<Assessment> {
    try {
      const key = await current();
      if (loaded && loaded.key !== key) await close();
      loaded ??= { key, engine: load(key), remembered: new Map() };
      const { engine, remembered } = loaded;
      const text = article.passages.join('\n');
      const known = remembered.get(text);
      if (known) return known;
      const assessment = await assess(article, await engine);
      remembered.set(text, assessment);
      const oldest = remembered.keys().next();
      if (remembered.size > REMEMBERED && !oldest.done) remembered.delete(oldest.value);
      return assessment;
    } catch (cause) {
      await close();
      return broken(cause);
    }
  }

  function queued<T>(act: () => Promise<T>): Promise<T> {
    const answer = queue.then(act);
    queue = answer.catch(() => {});
    return answer;
  }

  return {
    assess: (article) => queued(() => run(article)),
    between: queued,
  };
}
