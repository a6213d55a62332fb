import { beforeEach, describe, expect, it } from 'vitest';
import type { Verdict, Visit } from '@/lib/domain';
import { openDatabase } from './database';
import { failureOf } from './failure';
import { createHistory, type History } from './history';
import { visitOf } from './visit-of';

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
    windowCell: null,
    hidden: { zeroWidth: 0, bidi: 0, tags: 0, variation: 0, homoglyphWords: 0 },
    punctuation: { fullWidth: 0, halfWidth: 0 },
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
  it.each([
    ['the shipped model', { model: 'm@1', thresholds: 't1' }, 0.95],
    ['an own model with thresholds', { model: 'own:mine@1', thresholds: 't' }, 0.95],
    ['an own model without', { model: 'own:mine@1', thresholds: '' }, null],
  ])('keeps a probability only where it is calibrated: %s', (_, by, probability) => {
    const given = { ...verdict, versions: by, assessment: { ...verdict.assessment, versions: by } };
    const kept = visitOf({ visitId: 'v', url: 'https://a.example/', title: '' }, given, 1);
    expect(kept).toMatchObject({ probability, logit: 3, versions: by });
  });

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

  it('amends a visit at the time that it has, and its article with it', async () => {
    await history.save(visit('a', 5));
    await history.save(visit('b', 7));
    expect(await history.amend({ ...visit('a', 9), kind: 'declared-ai' })).toBe(true);
    expect(await history.list({})).toMatchObject([
      { id: 'b', visitedAt: 7 },
      { id: 'a', visitedAt: 5, kind: 'declared-ai' },
    ]);
    expect(await history.articles({})).toMatchObject([{ kind: 'declared-ai', lastAt: 5 }, { lastAt: 7 }]);
  });

  it('amends no visit that was deleted', async () => {
    await history.save(visit('a', 5));
    await history.delete(['a']);
    expect(await history.amend(visit('a', 9))).toBe(false);
    expect(await history.count({})).toBe(0);
    expect(await history.articles({})).toEqual([]);
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

  it('keeps articles and sites in step with every change of visits', async () => {
    await history.save(visit('a', 1, 'old', 'https://www.a.example/x'));
    await history.save(visit('b', 2, 'new', 'https://www.a.example/x'));
    await history.save(visit('c', 3, 'other', 'https://someone.github.io/y'));
    expect(await history.articles({})).toMatchObject([
      { url: 'https://someone.github.io/y', siteId: 'someone.github.io', readings: [{ at: 3 }] },
      {
        title: 'new',
        siteId: 'a.example',
        host: 'www.a.example',
        firstAt: 1,
        lastAt: 2,
        readings: [{ at: 2 }, { at: 1 }],
      },
    ]);
    expect(await history.siteCounts()).toMatchObject([
      { site: { id: 'a.example' }, articles: 1 },
      { site: { id: 'someone.github.io' }, articles: 1 },
    ]);
    // The same report again, from another address.
    await history.save(visit('c', 3, 'other', 'https://www.a.example/z'));
    await history.delete(['b']);
    expect((await history.articles({})).map(({ title, readings }) => [title, readings.length])).toEqual([
      ['old', 1],
      ['other', 1],
    ]);
    expect((await history.siteCounts()).map(({ site, articles }) => [site.id, articles])).toEqual([['a.example', 2]]);
  });

  it('stores no address with a secret in it, and no endless title', async () => {
    await history.save(visit('a', 1, 'x'.repeat(5000), 'https://me:pw@a.example/x?sid=7&id=1#top'));
    const [stored] = await history.list({});
    expect(stored?.url).toBe('https://a.example/x?id=1');
    expect(stored?.title).toHaveLength(1000);
  });

  it('keeps visits where the clock put them', async () => {
    await history.save(visit('future', Date.UTC(2099, 0, 1)));
    await history.save(visit('now', Date.UTC(2026, 0, 1)));
    await history.save(visit('past', Date.UTC(2001, 0, 1)));
    expect((await history.list({})).map(({ id }) => id)).toEqual(['future', 'now', 'past']);
    expect(await history.count({})).toBe(3);
  });

  describe('delete', () => {
    beforeEach(async () => {
      await history.save(visit('a', 10, 'a', 'https://a.example/1'));
      await history.save(visit('b', 20, 'b', 'https://a.example/2'));
      await history.save(visit('c', 30, 'c', 'https://b.example/3'));
      for (const url of ['https://a.example/1', 'https://b.example/3']) await history.correct(url, 'person', 5);
    });
    const left = async () => [
      (await history.list({})).map(({ id }) => id).join(''),
      (await history.articles({})).length,
      (await history.siteCounts()).length,
      (await history.corrections({ takenBack: true })).map(({ url }) => new URL(url).hostname[0]).join(''),
    ];

    it.each<[string, Parameters<History['deleteWhere']>[0], number, unknown[]]>([
      ['a site, corrections too', { site: 'a.example' }, 2, ['c', 1, 1, 'b']],
      ['a range', { from: 20, to: 30 }, 1, ['ca', 2, 2, 'ab']],
      ['a search', { text: 'b.example' }, 1, ['ba', 2, 1, 'a']],
      ['nothing that matches', { site: 'c.example' }, 0, ['cba', 3, 2, 'ab']],
    ])('takes %s', async (_, filter, count, expected) => {
      expect(await history.deleteWhere(filter)).toBe(count);
      expect(await left()).toEqual(expected);
    });

    it.each([{}, { text: ' ' }, { kinds: [] }, { from: undefined }])(
      'refuses to delete everything by %j',
      async (filter) => {
        await expect(history.deleteWhere(filter)).rejects.toThrow();
        expect(await history.count({})).toBe(3);
      },
    );

    it('by age leaves corrections', async () => {
      expect(await history.deleteBefore(30)).toBe(2);
      expect(await left()).toEqual(['c', 1, 1, 'ab']);
    });

    it('of everything leaves nothing', async () => {
      expect(await history.clear()).toBe(3);
      expect(await left()).toEqual(['', 0, 0, '']);
    });
  });

  it('takes a correction back, and remembers that', async () => {
    await history.correct('https://a.example/1?utm_source=x', 'ai', 1);
    expect(await history.corrections({ takenBack: false })).toEqual([
      { url: 'https://a.example/1', claim: 'ai', changedAt: 1 },
    ]);
    await history.correct('https://a.example/1', null, 2);
    expect(await history.corrections({ takenBack: false })).toEqual([]);
    expect(await history.corrections({ takenBack: true })).toHaveLength(1);
  });

  it('goes on after its database was deleted under it', async () => {
    const database = openDatabase('deleted');
    const one = createHistory(database);
    await one.save(visit('a', 1));
    const asked = indexedDB.deleteDatabase('deleted');
    await new Promise((resolve) => asked.addEventListener('success', resolve));
    await one.save(visit('b', 2));
    expect((await one.list({})).map(({ id }) => id)).toEqual(['b']);
  });

  it('serves two pages at once', async () => {
    const [one, other] = [createHistory(openDatabase('shared')), createHistory(openDatabase('shared'))];
    await Promise.all([
      one.save(visit('a', 1, 'a', 'https://x.example/')),
      other.save(visit('b', 2, 'b', 'https://x.example/')),
    ]);
    expect((await one.articles({}))[0]?.readings).toHaveLength(2);
    await other.clear();
    expect(await one.count({})).toBe(0);
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
