import { type NamedFile, ProblemError } from '@/lib/own-model';
import { openModel } from './open-model';

/** A hub's id: a name, or an owner and a name. */
const ID = /^[\w.-]{1,96}(?:\/[\w.-]{1,96})?$/;
const LARGEST = 1_000_000_000;

/** What to ask a hub for. */
export interface HubRequest {
  /** Ending in a slash. */
  host: string;
  id: string;
  /** URL of the runtime's folder. */
  runtime: string;
}

/** Asks one host for one model's files, hands them on, and keeps a copy of each that came whole. */
export function recordingFetch(
  { host, id }: Pick<HubRequest, 'host' | 'id'>,
  onLoaded: (bytes: number) => void,
  ask: typeof fetch = fetch,
): { fetch: typeof fetch; files: Map<string, Blob> } {
  const files = new Map<string, Blob>();
  const base = `${host}${id}/resolve/main/`;
  let loaded = 0;

  const record: typeof fetch = async (address, init) => {
    const asked = String(address instanceof Request ? address.url : address);
    if (!asked.startsWith(base)) throw new ProblemError('cannot-load', asked);
    // No cookies: the hub is told what is wanted, and not by whom.
    const response = await ask(asked, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(
      (cause) => {
        throw new ProblemError('not-reached', String(cause));
      },
    );
    const partial = new Headers(init?.headers).has('range');
    if (response.status !== 200 || partial || !response.body) return response;
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      loaded += value.length;
      if (loaded > LARGEST) {
        await reader.cancel();
        throw new ProblemError('too-large', asked);
      }
      onLoaded(loaded);
    }
    const data = new Blob(chunks);
    files.set(asked.slice(base.length), data);
    return new Response(data, { headers: { 'content-length': String(data.size) } });
  };
  return { fetch: record, files };
}

/**
 * Fetches a model from a hub, with transformers.js's own loading: it knows which files a model is made of and where a hub
 * keeps them. Nothing else is asked of anybody, and the model is closed again: what counts are its files.
 *
 * @throws {ProblemError}
 */
export async function fetchFromHub(
  request: HubRequest,
  onLoaded: (bytes: number) => void,
  ask: typeof fetch = fetch,
): Promise<NamedFile[]> {
  const { host, id, runtime } = request;
  if (!ID.test(id) || id.includes('..')) throw new ProblemError('bad-id', id);
  const recorder = recordingFetch(request, onLoaded, ask);
  const open = (dtype: 'q8' | 'fp32') =>
    openModel({ name: id, models: '', hub: host, fetch: recorder.fetch, runtime, dtype });
  const hasWeights = () => [...recorder.files.keys()].some((path) => path.endsWith('.onnx'));
  try {
    // The int8 weights are what the extension runs best; a model that has only the full ones is taken as it is.
    const opened = await open('q8').catch((cause) => {
      if (cause instanceof ProblemError || hasWeights()) throw cause;
      return open('fp32');
    });
    await opened.close();
    await recorder.fetch(`${host}${id}/resolve/main/model.json`);
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    // A hub answers for what it lacks with 404 or 401, and what fails after that has many words: the files tell.
    throw new ProblemError(hasWeights() ? 'cannot-load' : 'not-found', cause instanceof Error ? cause.message : '');
  }
  return [...recorder.files].map(([path, data]) => ({ path, data }));
}
