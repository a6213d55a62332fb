import { releaseProxy, wrap } from 'comlink';
import type { Material, MaterialAnswer } from '@/lib/messaging';

/** The worker's side of the channel; the verifier itself is never imported here. */
interface RemoteChecks {
  check(material: Material): Promise<MaterialAnswer & { trapped: boolean }>;
}

/** Longer than this and the worker is taken for dead: a file may be made to keep it busy. */
const PATIENCE = 20_000;
/** A worker that nobody asks is ended: the verifier's program takes tens of megabytes. */
const IDLE = 60_000;

export interface HostTimes {
  patience: number;
  idle: number;
}

/**
 * Owns the worker that checks bytes: starts it when there is something to check, and ends it when it breaks, hangs or idles.
 *
 * @param start makes the worker; a parameter for tests
 */
export function createCredentialsHost(
  start: () => Worker = () =>
    new Worker(new URL('../credentials/credentials.worker.ts', import.meta.url), {
      type: 'module',
      name: 'credentials',
    }),
  { patience, idle }: HostTimes = { patience: PATIENCE, idle: IDLE },
): (material: Material) => Promise<MaterialAnswer> {
  let current: { worker: Worker; checks: ReturnType<typeof wrap<RemoteChecks>> } | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let idling: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(idling);
    current?.checks[releaseProxy]();
    current?.worker.terminate();
    current = null;
  }

  async function check(material: Material): Promise<MaterialAnswer> {
    clearTimeout(idling);
    if (!current) {
      const worker = start();
      current = { worker, checks: wrap<RemoteChecks>(worker) };
    }
    const { worker, checks } = current;
    let late: ReturnType<typeof setTimeout> | undefined;
    const broke = new Promise<never>((_, reject) => {
      const fail = (why: string) => () => reject(new Error(why));
      worker.addEventListener('error', fail('the worker failed'), { once: true });
      late = setTimeout(fail('the check took too long'), patience);
    });
    try {
      const { evidence, unchecked, trapped } = await Promise.race([checks.check(material), broke]);
      if (trapped) end();
      else idling = setTimeout(end, idle);
      return { evidence, unchecked };
    } catch (cause) {
      end();
      throw cause;
    } finally {
      clearTimeout(late);
    }
  }

  return (material) => {
    const answer = queue.then(() => check(material));
    queue = answer.catch(() => {});
    return answer;
  };
}
