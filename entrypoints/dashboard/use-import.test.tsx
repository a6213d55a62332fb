import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MergePlan } from '@/lib/messaging';
import { draw } from '@/tests/draw';
import { useImport } from './use-import';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messaging', () => ({ sendMessage }));

const counts = { new: 3, same: 0, conflicting: 0, taken: 0, invalid: 0 };
const PLAN: MergePlan = { visits: counts, corrections: { ...counts, new: 0 }, problems: [] };
const FILE = new File(['{"format":"headwater-backup","version":1,"visits":[]}'], 'backup.json');

/** What the background answers; a test may put something else. */
let answers: Record<string, (data: unknown) => unknown>;
let commit: PromiseWithResolvers<MergePlan | null>;
const onMerged = vi.fn();
let importing: ReturnType<typeof useImport>;

function Host() {
  importing = useImport(onMerged);
  return null;
}

beforeEach(() => {
  onMerged.mockReset();
  commit = Promise.withResolvers();
  answers = {
    'import:begin': () => 'x',
    'import:plan': () => PLAN,
    'import:commit': () => commit.promise,
    'import:progress': () => null,
  };
  sendMessage.mockReset().mockImplementation(async (name: string, data: unknown) => answers[name]?.(data));
  draw(<Host />);
});

const asked = (name: string) => sendMessage.mock.calls.filter(([one]) => one === name).length;
const phase = () => importing.state.phase;

async function beginMerge() {
  await act(() => importing.onFile(FILE));
  expect(phase()).toBe('planned');
  act(() => void importing.onCommit());
  expect(phase()).toBe('merging');
}

describe('a merge that goes on', () => {
  it('is shown as done where the cancel came too late', async () => {
    await beginMerge();
    act(() => importing.onCancel());
    expect(asked('import:cancel')).toBe(1);
    expect(phase()).toBe('merging');
    commit.resolve(PLAN);
    await vi.waitFor(() => expect(importing.state).toMatchObject({ phase: 'done', plan: PLAN }));
    expect(onMerged).toHaveBeenCalledTimes(1);
  });

  it.each(['import cancelled', 'unknown import'])('is as if it never was once it was cancelled: %s', async (word) => {
    await beginMerge();
    act(() => importing.onCancel());
    commit.reject(new Error(word));
    await vi.waitFor(() => expect(phase()).toBe('idle'));
    expect(onMerged).not.toHaveBeenCalled();
  });

  it('is not cancelled by leaving the page', async () => {
    await beginMerge();
    act(() => render(null, draw(<Host />)));
    expect(asked('import:cancel')).toBe(0);
  });
});

it('drops a plan that the reader leaves', async () => {
  await act(() => importing.onFile(FILE));
  act(() => render(null, draw(<Host />)));
  expect(asked('import:cancel')).toBe(1);
});

it('shows no progress any more once the answer is there', async () => {
  const progress = Promise.withResolvers<{ done: number; of: number }>();
  answers['import:progress'] = () => progress.promise;
  await beginMerge();
  await vi.waitFor(() => expect(asked('import:progress')).toBeGreaterThan(0), { timeout: 5000 });
  commit.resolve(PLAN);
  await vi.waitFor(() => expect(phase()).toBe('done'));
  await act(async () => {
    progress.resolve({ done: 1, of: 3 });
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
  expect(phase()).toBe('done');
});

it('leaves nothing waiting where the reader cancels while an import is begun', async () => {
  const begun = Promise.withResolvers<string>();
  answers['import:begin'] = () => begun.promise;
  act(() => void importing.onFile(FILE));
  await vi.waitFor(() => expect(asked('import:begin')).toBe(1));
  act(() => importing.onCancel());
  expect(asked('import:cancel')).toBe(0);
  begun.resolve('x');
  await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledWith('import:cancel', 'x'));
  expect(phase()).toBe('idle');
  expect(asked('import:add') + asked('import:plan')).toBe(0);
});

describe('a background that ends in the middle', () => {
  const ended = () => new Error('The message port closed before a response was received.');

  it.each(['import:plan', 'import:commit'])('is asked once more: %s', async (work) => {
    let first = true;
    answers['import:commit'] = () => PLAN;
    answers[work] = () => {
      if (!first) return PLAN;
      first = false;
      throw ended();
    };
    await act(() => importing.onFile(FILE));
    expect(phase()).toBe('planned');
    await act(() => importing.onCommit());
    expect(importing.state).toMatchObject({ phase: 'done', plan: PLAN });
    expect(asked(work)).toBe(2);
    expect(asked('import:cancel')).toBe(0);
  });

  it('again and again is told', async () => {
    answers['import:commit'] = () => {
      throw ended();
    };
    await act(() => importing.onFile(FILE));
    await act(() => importing.onCommit());
    expect(importing.state).toMatchObject({ phase: 'bad', why: 'not-merged', detail: ended().message });
    expect(asked('import:commit')).toBe(2);
  });

  it.each([
    ['history-full', 'full'],
    ['unknown import', 'replaced'],
  ])('is told apart from one that says %s', async (word, why) => {
    answers['import:commit'] = () => {
      throw new Error(word);
    };
    await act(() => importing.onFile(FILE));
    await act(() => importing.onCommit());
    expect(importing.state).toMatchObject({ phase: 'bad', why });
    expect(asked('import:commit')).toBe(1);
  });

  it('hears a cancel again', async () => {
    let first = true;
    answers['import:cancel'] = () => {
      if (!first) return;
      first = false;
      throw ended();
    };
    await beginMerge();
    act(() => importing.onCancel());
    await vi.waitFor(() => expect(asked('import:cancel')).toBe(2));
    expect(phase()).toBe('merging');
  });
});
