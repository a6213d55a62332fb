import { expose } from 'comlink';
import { createDetector } from './detector';
import { loadEngine } from './engine';
import { MODEL_NAME } from './model';

/** The worker has no extension API: the package's root is where its own script was loaded from. */
const root = new URL('/', self.location.href).href;

async function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`${root}models/${MODEL_NAME}/${path}`);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const detector = createDetector(() => loadEngine({ models: `${root}models/`, runtime: `${root}ort/`, read }));

export type WorkerDetector = typeof detector;

expose(detector);
