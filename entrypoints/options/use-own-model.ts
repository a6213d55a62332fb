import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { OwnModelProps } from '@/components/OwnModelOptions';
import { useSetting } from '@/components/use-setting';
import { sendMessage } from '@/lib/messaging';
import {
  checkModel,
  type Job,
  type NamedFile,
  type OwnModel,
  ownModels,
  type Problem,
  ProblemError,
  type TryRequest,
} from '@/lib/own-model';
import { hubAllowed } from '@/lib/settings';

const HUB = 'https://huggingface.co/';
/** The hub itself and the hosts that it sends large files from. */
const ORIGINS = { origins: [`${HUB}*`, 'https://*.huggingface.co/*', 'https://*.hf.co/*'] };
const POLLED_EVERY = 500;
/** A trial that gave no sign of life for so long has died with its worker. */
const DEAD_AFTER = 180_000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A chosen folder's own name is no part of a file's place in it. */
function named(file: File): NamedFile {
  return { path: file.webkitRelativePath.split('/').slice(1).join('/') || file.name, data: file };
}

function folderOf([first]: readonly File[]): string {
  return first?.webkitRelativePath.split('/')[0] || (first?.name ?? '').replace(/\.[^.]*$/, '');
}

function problemOf(cause: unknown): Problem {
  if (cause instanceof ProblemError) return cause.problem;
  return { code: 'stopped', detail: cause instanceof Error ? cause.message : String(cause) };
}

/** Has the detector try what is staged, or fetch and try; tells how far it is, and ends with it. */
async function tried(request: TryRequest, onJob: (job: Job) => void): Promise<void> {
  const began = Date.now();
  await ownModels.setJob({ phase: request.from === 'hub' ? 'fetching' : 'trying', loaded: 0, problem: null });
  await sendMessage('own-model:try', request);
  for (;;) {
    await pause(POLLED_EVERY);
    const job = await sendMessage('own-model:job');
    if (!job) continue;
    onJob(job);
    if (job.phase === 'done') return;
    if (job.problem) throw new ProblemError(job.problem.code, job.problem.detail);
    if (Date.now() - Math.max(job.at, began) > DEAD_AFTER) throw new ProblemError('stopped');
  }
}

/** Wires the settings about the reader's own model; null until they are read. */
export function useOwnModel(): OwnModelProps | null {
  const allowed = useSetting(hubAllowed);
  const [model, setModel] = useState<OwnModel | null>(null);
  const [work, setWork] = useState<OwnModelProps['work']>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [labels, setLabels] = useState<readonly string[] | null>(null);

  const read = useCallback(() => ownModels.ready().then(setModel, () => setModel(null)), []);
  useEffect(() => {
    void read();
    // A page that was closed before the reader had said which label means AI asks again.
    const ask = (staged: OwnModel | null) => staged && staged.labels.length > 0 && setLabels(staged.labels);
    void ownModels.staged().then(ask, () => {});
  }, [read]);

  /** Does one thing with a model, and says what became of it. */
  const doing = async (phase: 'checking' | 'fetching', act: () => Promise<void>) => {
    setProblem(null);
    setLabels(null);
    setWork({ phase, loaded: 0 });
    try {
      await act();
    } catch (cause) {
      setProblem(problemOf(cause));
      await ownModels.discard().catch(() => {});
    }
    setWork(null);
    await read();
  };

  const tryIt = async (request: TryRequest) => {
    await tried(request, ({ phase, loaded }) => {
      if (phase === 'fetching' || phase === 'trying') setWork({ phase, loaded });
    });
    const staged = await ownModels.staged();
    if (staged && staged.aiLabel === null) setLabels(staged.labels);
    else await ownModels.take();
  };

  if (allowed === null) return null;
  return {
    model: model && { ...model, thresholds: model.card.thresholds?.version ?? null },
    work,
    problem,
    labels,
    host: new URL(HUB).host,
    hubAllowed: allowed,
    onFiles: (files) =>
      void doing('checking', async () => {
        await ownModels.stage(await checkModel(files.map(named), folderOf(files), { kind: 'files' }));
        await tryIt({ from: 'files' });
      }),
    async onLabel(at) {
      setLabels(null);
      await ownModels.describe({ aiLabel: at });
      await ownModels.take();
      await read();
    },
    async onOn(on) {
      await ownModels.change({ on });
      await read();
    },
    async onRemove() {
      await ownModels.remove();
      setProblem(null);
      setLabels(null);
      await read();
    },
    async onHub(on) {
      setProblem(null);
      if (on) {
        // First of all: browsers ask the reader only while a click is being handled.
        const granted = await browser.permissions.request(ORIGINS).catch(() => false);
        if (!granted) {
          setProblem({ code: 'host-refused', detail: new URL(HUB).host });
          return;
        }
      } else {
        // Refused where the browser counts the content script's reach as this permission: there is nothing to give back.
        await browser.permissions.remove(ORIGINS).catch(() => false);
      }
      await hubAllowed.setValue(on);
    },
    onFetch: (id) =>
      void doing('fetching', async () => {
        // The permission can be taken back in the browser's own settings too.
        const granted = (await hubAllowed.getValue()) && (await browser.permissions.contains(ORIGINS));
        if (!granted) throw new ProblemError('host-refused', new URL(HUB).host);
        await tryIt({ from: 'hub', host: HUB, id });
      }),
  };
}
