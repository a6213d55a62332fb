import { beforeEach, describe, expect, it } from 'vitest';
import type { Verdict, Visit } from '@/lib/domain';
import { openDatabase } from './database';
import { createHistory, failureOf, type History, visitOf } from './history';

const versions = { model: 'm@1', thresholds: 't1' };
const verdict: Verdict = {
  kind: 'likely-ai',
  reason: 'score-above',
  evidence: [{ code: 'x', strength: 'weak', about: 'text', values: ['1'], quote: 'secret words of the article' }],
  versions,
  assessment: {
    kind: 'scored',
    language: 'en',
    tokens: 400,
    share: 1,
    logit: 3,
    probability: 0.95,
    passages: [{ excerpt: 'secret words of the article', tokens: 200, logit: 3 }],
    cell: { language: 'en', bin: '400-1000', upper: 2, lower: -1, humans: 1, flagged: 0, flaggedAtMost: 1 },
    hidden: { zeroWidth: 0, bidi: 0, tags: 0, variation: 0, homoglyphWords: 0 },
    versions,
    milliseconds: 1,
  },
};

function visit(id: string, visitedAt: number, title = id, url = `https://${id}.example/a`): Visit {
  return visitOf({ visitId: id, url, title }, verdict, visitedAt);
}

let history: History;
let databases = 0;

beforeEach(() => {
  databases += 1;
  history = createHistory(openDatabase(`test-${databases}`));
});

describe('history', () => {
  it('keeps what was decided and none of the text', () => {
    const stored = visit('a', 5);
    expect(stored).toMatchObject({ site: 'a.example', kind: 'likely-ai', logit: 3, versions, visitedAt: 5 });
    expect(JSON.stringify(stored)).not.toContain('secret');
  });

  it('lists newest first and pages by time', async () => {
    for (const [id, at] of [
      ['a', 1],
      ['b', 3],
      ['c', 2],
    ] as const)
      await history.save(visit(id, at));
    const first = await history.list({ limit: 2 });
    expect(first.map(({ id }) => id)).toEqual(['b', 'c']);
    expect((await history.list({ before: first.at(-1)?.visitedAt })).map(({ id }) => id)).toEqual(['a']);
  });

  it('stores a repeated report once', async () => {
    await history.save(visit('a', 1));
    await history.save(visit('a', 1));
    expect(await history.count({})).toBe(1);
  });

  it.each([
    ['title', 'RIVER', ['a']],
    ['site', 'b.example', ['b']],
    ['Chinese', '磨坊', ['b']],
    ['nothing', 'mountain', []],
    ['blank', '  ', ['b', 'a']],
  ])('searches by %s', async (_, text, expected) => {
    await history.save(visit('a', 1, 'A river rose'));
    await history.save(visit('b', 2, '老磨坊'));
    expect((await history.list({ text })).map(({ id }) => id)).toEqual(expected);
    expect(await history.count({ text })).toBe(expected.length);
  });

  it('deletes for good, and says how many went', async () => {
    for (const id of ['a', 'b', 'c']) await history.save(visit(id, 1));
    expect(await history.delete(['a', 'b', 'unknown'])).toBe(2);
    expect(await history.clear()).toBe(1);
    expect(await history.list({})).toEqual([]);
  });

  it.each([
    [new DOMException('full', 'QuotaExceededError'), 'history-full'],
    [
      Object.assign(new Error('x'), { name: 'AbortError', inner: new DOMException('full', 'QuotaExceededError') }),
      'history-full',
    ],
    [new DOMException('no', 'InvalidStateError'), 'history-refused'],
    ['anything', 'history-refused'],
  ])('names the failure of %s', (cause, expected) => {
    expect(failureOf(cause)).toBe(expected);
  });
});
