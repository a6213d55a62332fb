import { expose } from 'comlink';
import { ownModels, type TryRequest } from '@/lib/own-model';
import { createDetector } from './detector';
import { DetectorError } from './detector-error';
import { loadEngine } from './engine';
import { fetchFromHub } from './hub';
import { MODEL_NAME } from './model';
import { loadOwnEngine } from './own-engine';
import { tryOwnModel } from './try-own';

/** The worker has no extension API: the package's root is where its own script was loaded from. */
const root = new URL('/', self.location.href).href;
const runtime = `${root}ort/`;
const SHIPPED = '';

async function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`${root}models/${MODEL_NAME}/${path}`);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The model to read with: the reader's own while it is switched on. A change of it is a change of this key. */
async function current(): Promise<string> {
  const own = await ownModels.ready().catch(() => null);
  return own?.on ? `${own.folder} ${own.aiLabel}` : SHIPPED;
}

async function loadOwn() {
  const model = await ownModels.ready();
  if (!model) throw new DetectorError('own-model-broken', 'its files are gone');
  return loadOwnEngine(model, { files: await ownModels.files(model), root: `${root}own-model/`, runtime });
}

const detector = createDetector(
  (key) => (key === SHIPPED ? loadEngine({ models: `${root}models/`, runtime, read }) : loadOwn()),
  current,
);

expose({
  assess: detector.assess,
  /** Tries a model that the reader brought; how it went stands in the store. */
  tryOwn: (request: TryRequest) =>
    detector.between(() =>
      tryOwnModel(request, {
        store: ownModels,
        load: (model, files) => loadOwnEngine(model, { files, root: `${root}own-model/`, runtime }),
        fetchFromHub: (asked, onLoaded) => fetchFromHub({ ...asked, runtime }, onLoaded),
      }),
    ),
});
