import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createHistory, type History, openDatabase } from '@/lib/history';
import { retention, retentionCheckedAt } from '@/lib/settings';
import { madeVisits } from '@/tests/made-history';
import { createAnswers } from './answers';
import { retain, retainDaily } from './retain';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 1);

let history: History;
const answersOf = (more: Partial<Parameters<typeof createAnswers>[1]> = {}) =>
  createAnswers(history, { retain: () => retain(history, NOW), ...more });
let databases = 0;
beforeEach(async () => {
  fakeBrowser.reset();
  databases += 1;
  history = createHistory(openDatabase(`survey-${databases}`));
});

describe('figures', () => {
  it('count the articles of a range, with the reader’s word on them', async () => {
    const answers = answersOf({ now: () => NOW });
    const visits = madeVisits(300);
    for (const visit of visits) await history.save(visit);
    const urls = new Set(visits.map(({ url }) => url));
    const [first] = visits;
    if (!first) throw new Error('there are 300');
    await answers['history:correct']({ url: first.url, claim: 'person' });
    const all = await answers['history:figures']({ filter: {}, unit: 'month' });
    expect(all.articles).toBe(urls.size);
    expect(all.mix['corrected-person']).toBe(1);
    expect(all.sites.reduce((sum, { articles }) => sum + articles, 0)).toBe(urls.size);
    expect(all.sites.every(({ site }) => site.domain !== '')).toBe(true);

    const middle = NOW - 365 * DAY;
    const [early, late] = [
      await answers['history:figures']({ filter: { to: middle }, unit: 'month' }),
      await answers['history:figures']({ filter: { from: middle }, unit: 'month' }),
    ];
    const inRange = (test: (at: number) => boolean) =>
      new Set(visits.filter(({ visitedAt }) => test(visitedAt)).map(({ url }) => url)).size;
    expect(early.articles).toBe(inRange((at) => at < middle));
    expect(late.articles).toBe(inRange((at) => at >= middle));
    expect(late.firstAt).toBeGreaterThanOrEqual(middle);
  });
});

describe('answers', () => {
  it('tell a full disk apart', async () => {
    const full = Object.assign(new Error('x'), { name: 'QuotaExceededError' });
    vi.spyOn(history, 'correct').mockRejectedValue(full);
    await expect(answersOf()['history:correct']({ url: 'https://a.example', claim: 'ai' })).rejects.toThrow(
      'history-full',
    );
  });
  it.each(['plan', 'commit'] as const)('tell a full disk apart in an import too: %s', async (work) => {
    const full = Object.assign(new Error('x'), { name: 'QuotaExceededError' });
    vi.spyOn(history.imports, work).mockRejectedValue(full);
    await expect(answersOf()[`import:${work}`]('x')).rejects.toThrow('history-full');
  });
  it('say how much room there is, as far as the browser tells', async () => {
    const told = { estimate: async () => ({ usage: 5, quota: 10 }), persisted: async () => true } as StorageManager;
    expect(await answersOf({ storage: told })['history:room']()).toEqual({
      visits: 0,
      usage: 5,
      quota: 10,
      persisted: true,
    });
    const silent = { estimate: () => Promise.reject(new Error('no')) } as unknown as StorageManager;
    expect(await answersOf({ storage: silent })['history:room']()).toEqual({
      visits: 0,
      usage: null,
      quota: null,
      persisted: null,
    });
  });
  it('merge a file', async () => {
    const answers = answersOf();
    const name = await answers['import:begin']();
    await answers['import:add']({ name, visits: madeVisits(3), corrections: [] });
    expect((await answers['import:plan'](name))?.visits.new).toBe(3);
    expect((await answers['import:commit'](name))?.visits.new).toBe(3);
    expect(await answers['history:count']({})).toBe(3);
  });
});

describe('retention', () => {
  beforeEach(async () => {
    const [one] = madeVisits(1);
    if (!one) throw new Error('one was asked for');
    for (const days of [1, 29, 31, 400]) {
      await history.save({ ...one, id: `${days}`, visitedAt: NOW - days * DAY });
    }
    await history.correct(one.url, 'ai', NOW - 400 * DAY);
  });

  it.each([
    [30, 2],
    [90, 3],
    [365, 3],
    [null, 4],
  ] as const)('of %s days leaves %i', async (days, left) => {
    await retention.setValue(days);
    expect(await retain(history, NOW)).toBe(4 - left);
    expect(await history.count({})).toBe(left);
    expect(await history.corrections({ takenBack: true })).toHaveLength(1);
  });

  it.each([
    ['forward', 5 * 365 * DAY],
    ['back', -5 * 365 * DAY],
  ])('deletes nothing at the first look after the clock leapt %s', async (_, leap) => {
    await retention.setValue(30);
    await retentionCheckedAt.setValue(NOW - DAY);
    expect(await retain(history, NOW + leap)).toBe(0);
    expect(await history.count({})).toBe(4);
    // The clock was set right again.
    expect(await retain(history, NOW)).toBe(0);
    expect(await retain(history, NOW + DAY)).toBe(2);
  });

  it('looks once a day', async () => {
    await retention.setValue(30);
    await retainDaily(history, NOW);
    expect(await history.count({})).toBe(2);
    const spy = vi.spyOn(history, 'deleteBefore');
    await retainDaily(history, NOW + DAY - 1);
    expect(spy).not.toHaveBeenCalled();
    await retainDaily(history, NOW + DAY);
    expect(spy).toHaveBeenCalledOnce();
  });
});
