import { describe, expect, it, vi } from 'vitest';
import { createDetector } from './detector';
import { DetectorError } from './detector-error';
import { fakeEngine } from './fake-engine';

const text = 'The river rose in the night and took the old wooden footbridge with it before morning. '.repeat(12);

describe('createDetector', () => {
  it('loads once and remembers an answer', async () => {
    const engine = fakeEngine();
    const score = vi.spyOn(engine, 'score');
    const load = vi.fn(async () => engine);
    const detector = createDetector(load);
    const [first, second] = await Promise.all([
      detector.assess({ passages: [text], share: 1 }),
      detector.assess({ passages: [text], share: 1 }),
    ]);
    expect(load).toHaveBeenCalledTimes(1);
    expect(second).toEqual(first);
    expect(score).toHaveBeenCalledTimes(4);
  });

  it('says what is wrong with the model, and tries again for the next article', async () => {
    const load = vi.fn(async () => fakeEngine());
    load.mockRejectedValueOnce(new DetectorError('model-missing', 'model.json: status 404'));
    const detector = createDetector(load);
    expect(await detector.assess({ passages: [text], share: 1 })).toMatchObject({
      kind: 'unscored',
      reason: 'model-missing',
      detail: 'model.json: status 404',
    });
    expect(await detector.assess({ passages: [text], share: 1 })).toMatchObject({ kind: 'scored' });
  });

  it('turns an unexpected failure into an answer', async () => {
    const engine = { ...fakeEngine(), score: () => Promise.reject(new Error('out of memory')) };
    const answer = await createDetector(async () => engine).assess({ passages: [text], share: 1 });
    expect(answer).toMatchObject({ kind: 'unscored', reason: 'detector-failed', detail: 'out of memory' });
  });

  it('works on one article at a time', async () => {
    let running = 0;
    let most = 0;
    const engine = fakeEngine();
    const slow = {
      ...engine,
      score: async (ids: number[]) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 1));
        running -= 1;
        return engine.score(ids);
      },
    };
    const detector = createDetector(async () => slow);
    await Promise.all(['one ', 'two ', 'three '].map((word) => detector.assess({ passages: [word + text], share: 1 })));
    expect(most).toBe(1);
  });
});
