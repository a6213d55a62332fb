// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { createOwnModels, type OwnModel, ProblemError, parseOwnCard } from '@/lib/own-model';
import { assess } from './assess';
import { createDetector } from './detector';
import { DetectorError } from './detector-error';
import { fakeEngine } from './fake-engine';
import { fetchFromHub, recordingFetch } from './hub';
import { frameOf } from './open-model';
import { filesOnly, logOdds, type OwnEngine, ownModelCard } from './own-engine';
import { tryEngine, tryOwnModel } from './try-own';

const TEXT = 'The river rose in the night and took the old wooden footbridge with it before morning. '.repeat(12);
const HOST = 'https://hub.example/';

function model(card: object = {}): OwnModel {
  return {
    folder: 'f',
    name: 'mine',
    version: '1#abcd',
    source: { kind: 'files' },
    bytes: 1,
    card: parseOwnCard(JSON.stringify(card)),
    labels: [],
    aiLabel: null,
    on: true,
    addedAt: 0,
  };
}

const engine = (change: Partial<OwnEngine> = {}): OwnEngine => {
  const base = fakeEngine();
  let calls = 0;
  return { ...base, labels: ['a'], aiLabel: 0, score: async () => (calls += 1), ...change };
};

describe('the score of a reader’s model', () => {
  it.each([
    [[1.5], 0, 1.5],
    [[0, 2], 1, 2],
    [[0, 2], 0, -2],
    [[1, 1, 1], 0, -Math.log(2)],
    [[1000, -1000], 0, 2000],
  ])('is the log-odds of its label: %j, %d', (outputs, label, expected) => {
    expect(logOdds(outputs, label)).toBeCloseTo(expected, 10);
  });

  it('is framed as its tokenizer frames a text', () => {
    expect(frameOf([101, 7, 102], [7])).toEqual({ before: [101], after: [102] });
    expect(frameOf([7, 8], [7, 8])).toEqual({ before: [], after: [] });
    expect(() => frameOf([101, 9, 102], [7])).toThrow(/tokenizer/);
  });

  it('makes no claim and no calibration of its own without thresholds', async () => {
    const card = ownModelCard(model({ windowTokens: 10, maxWindows: 4, minTokens: 5 }), null);
    const assessment = await assess({ passages: [TEXT], share: 1 }, fakeEngine(card));
    expect(assessment).toMatchObject({
      kind: 'scored',
      cell: { upper: null, lower: null, humans: 0 },
      windowCell: null,
      versions: { model: 'own:mine@1#abcd', thresholds: '' },
    });
  });

  it('goes by the cells that it brings, and by no other', async () => {
    const cell = { language: 'zh', bin: '<150', upper: 1, lower: 0, humans: 9, flagged: 0, flaggedAtMost: 0.4 };
    const brought = { windowTokens: 10, maxWindows: 4, minTokens: 5, thresholds: { version: 't', cells: [cell] } };
    const card = ownModelCard(model(brought), null);
    expect(await assess({ passages: [TEXT], share: 1 }, fakeEngine(card))).toMatchObject({
      kind: 'unscored',
      reason: 'no-calibration',
      versions: { model: 'own:mine@1#abcd', thresholds: 't' },
    });
  });

  it('never reads more at once than the model can', () => {
    expect(ownModelCard(model(), 126).windowTokens).toBe(126);
    expect(ownModelCard(model(), 510).windowTokens).toBe(254);
    expect(ownModelCard(model({ windowTokens: 400 }), 510).windowTokens).toBe(400);
    expect(ownModelCard(model(), null).windowTokens).toBe(254);
  });
});

describe('filesOnly', () => {
  it('answers from the files, with defaults for what many models lack, and asks nobody', async () => {
    const ask = vi.spyOn(globalThis, 'fetch');
    const answer = filesOnly(new Map([['onnx/a.onnx', new Blob(['x'])]]), 'folder-1');
    const text = async (path: string) => (await answer(`chrome-extension://id/own-model/folder-1/${path}`)).text();
    expect(await text('onnx/a.onnx')).toBe('x');
    expect(JSON.parse(await text('config.json'))).toEqual({ model_type: 'bert' });
    expect((await answer('https://elsewhere.example/folder-1/other.json')).status).toBe(404);
    expect(ask).not.toHaveBeenCalled();
    ask.mockRestore();
  });
});

describe('recordingFetch', () => {
  const hub = (answers: Record<string, string>): typeof fetch =>
    vi.fn(async (address) => {
      const body = answers[String(address).replace(`${HOST}a/b/resolve/main/`, '')];
      return body === undefined ? new Response(null, { status: 404 }) : new Response(body);
    });

  it('keeps what came whole, and tells how much', async () => {
    const loaded: number[] = [];
    const ask = hub({ 'config.json': '{}', 'tokenizer.json': '[1]' });
    const { fetch, files } = recordingFetch({ host: HOST, id: 'a/b' }, (bytes) => loaded.push(bytes), ask);
    expect(await (await fetch(`${HOST}a/b/resolve/main/config.json`)).text()).toBe('{}');
    expect((await fetch(`${HOST}a/b/resolve/main/none.json`)).status).toBe(404);
    await fetch(`${HOST}a/b/resolve/main/tokenizer.json`, { headers: { Range: 'bytes=0-0' } });
    expect([...files.keys()]).toEqual(['config.json']);
    expect(loaded).toEqual([2]);
    expect(ask).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ credentials: 'omit' }));
  });

  it.each([
    ['https://elsewhere.example/a/b/resolve/main/config.json'],
    [`${HOST}other/model/resolve/main/config.json`],
    [`${HOST}api/models`],
  ])('asks for nothing else: %s', async (address) => {
    const ask = hub({});
    const { fetch } = recordingFetch({ host: HOST, id: 'a/b' }, () => {}, ask);
    await expect(fetch(address)).rejects.toBeInstanceOf(ProblemError);
    expect(ask).not.toHaveBeenCalled();
  });

  it.each([['..'], ['a/../b'], ['a/b/c'], ['https://x.example/a'], [''], ['a b']])('refuses the id %j', async (id) => {
    const ask = hub({});
    await expect(fetchFromHub({ host: HOST, id, runtime: '' }, () => {}, ask)).rejects.toMatchObject({
      problem: { code: 'bad-id' },
    });
    expect(ask).not.toHaveBeenCalled();
  });
});

describe('a trial', () => {
  it.each([
    ['no-scores', async () => Number.NaN],
    ['always-the-same', async () => 3],
  ])('says %s', async (code, score) => {
    await expect(tryEngine(engine({ score }))).rejects.toMatchObject({ problem: { code } });
  });

  let databases = 0;
  const play = async (load: () => Promise<OwnEngine>, staged = true) => {
    databases += 1;
    const store = createOwnModels(`trial-${databases}`);
    const { folder } = model();
    if (staged) await store.stage({ model: model(), files: new Map([['tokenizer.json', new Blob(['{}'])]]) });
    await tryOwnModel({ from: 'files' }, { store, load, fetchFromHub: async () => [] });
    return { job: await store.job(), model: await store.staged(), folder };
  };

  it('writes down what it found, and frees the model', async () => {
    const close = vi.fn(async () => {});
    const { job, model: tried } = await play(async () => engine({ labels: ['x', 'y'], aiLabel: null, close }));
    expect(job).toMatchObject({ phase: 'done', problem: null });
    expect(tried).toMatchObject({ labels: ['x', 'y'], aiLabel: null });
    expect(close).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['cannot-load', () => Promise.reject(new DetectorError('own-model-broken', 'no such operator')), true],
    ['always-the-same', async () => engine({ score: async () => 1 }), true],
    ['stopped', async () => engine(), false],
  ])('writes down that it failed: %s', async (code, load, staged) => {
    const { job } = await play(load, staged);
    expect(job).toMatchObject({ phase: 'failed', problem: { code } });
  });
});

describe('the detector', () => {
  it('loads another model when another is chosen, and remembers no answer across', async () => {
    let key = 'one';
    const closed: string[] = [];
    const load = vi.fn(async (of: string) => ({
      ...fakeEngine(),
      score: async () => (of === 'one' ? 1 : 2),
      close: async () => void closed.push(of),
    }));
    const detector = createDetector(load, async () => key);
    const logit = async () => {
      const assessment = await detector.assess({ passages: [TEXT], share: 1 });
      return assessment.kind === 'scored' ? assessment.logit : null;
    };
    expect([await logit(), await logit()]).toEqual([1, 1]);
    expect(load).toHaveBeenCalledTimes(1);
    key = 'two';
    expect(await logit()).toBe(2);
    expect(closed).toEqual(['one']);
    key = 'one';
    expect(await logit()).toBe(1);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('says that the reader’s model is broken rather than use another in silence', async () => {
    const load = () => Promise.reject(new DetectorError('own-model-broken', 'its files are gone'));
    expect(await createDetector(load).assess({ passages: [TEXT], share: 1 })).toMatchObject({
      kind: 'unscored',
      reason: 'own-model-broken',
    });
  });

  it('does other things between articles, and goes on after one failed', async () => {
    const detector = createDetector(async () => fakeEngine());
    const order: string[] = [];
    const first = detector.assess({ passages: [TEXT], share: 1 }).then(() => order.push('article'));
    const other = detector.between(async () => order.push('other'));
    await expect(detector.between(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await Promise.all([first, other, detector.assess({ passages: [TEXT], share: 1 })]);
    expect(order).toEqual(['article', 'other']);
  });
});
