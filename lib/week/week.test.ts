import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { weeklyNotice, weekTold } from '@/lib/settings';
import type { Share } from '@/lib/statistics';
import { setInterfaceLanguage } from '@/lib/words';
import { noticeOf } from './notice-of';
import { listenToNotices, tellWeek } from './tell-week';

/** A Monday at noon, by the reader's clock. */
const NOW = new Date(2026, 10, 23, 12).getTime();
const HOUR = 3_600_000;
const few: Share = { k: 1, n: 4, share: null, interval: null };
const many: Share = { k: 9, n: 40, share: 0.225, interval: { low: 0.12, high: 0.375 } };
const WEEK = { articles: 42, known: { ...few, k: 2 }, estimated: many };

const contains = vi.fn();
const create = vi.fn();
const figuresOf = vi.fn();
beforeEach(async () => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  create.mockReset().mockResolvedValue('week');
  contains.mockReset().mockResolvedValue(true);
  figuresOf.mockReset().mockResolvedValue(WEEK);
  vi.spyOn(browser.permissions, 'contains').mockImplementation(contains);
  // The fake browser knows no changes of permissions.
  vi.spyOn(browser.permissions.onAdded, 'addListener').mockImplementation(() => {});
  vi.spyOn(browser.permissions.onRemoved, 'addListener').mockImplementation(() => {});
  vi.spyOn(browser.notifications, 'create').mockImplementation(create);
  await weeklyNotice.setValue(true);
});

describe('the week is told', () => {
  it('once, on Monday morning, of the seven days before it', async () => {
    const monday = new Date(2026, 10, 23).getTime();
    await tellWeek(figuresOf, monday + 8 * HOUR);
    expect(create).not.toHaveBeenCalled();
    await tellWeek(figuresOf, monday + 9 * HOUR);
    await tellWeek(figuresOf, monday + 10 * HOUR);
    await tellWeek(figuresOf, monday + 100 * HOUR);
    expect(create).toHaveBeenCalledTimes(1);
    expect(figuresOf).toHaveBeenCalledExactlyOnceWith(new Date(2026, 10, 16).getTime(), monday);
    await tellWeek(figuresOf, monday + 8 * 24 * HOUR);
    expect(create).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['unless it is off, as it is at first', () => fakeBrowser.reset()],
    ['unless the browser took the permission back', () => void contains.mockResolvedValue(false)],
    ['unless nothing was read', () => void figuresOf.mockResolvedValue({ ...WEEK, articles: 0 })],
  ])('%s', async (_, act) => {
    act();
    await tellWeek(figuresOf, NOW);
    expect(create).not.toHaveBeenCalled();
  });

  it('at the next look where the history could not be read', async () => {
    figuresOf.mockRejectedValueOnce(new Error('disk'));
    await expect(tellWeek(figuresOf, NOW)).rejects.toThrow('disk');
    expect(await weekTold.getValue()).toBe('');
    await tellWeek(figuresOf, NOW);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('again after the clock was set back', async () => {
    await tellWeek(figuresOf, NOW);
    await tellWeek(figuresOf, NOW - 21 * 24 * HOUR);
    expect(create).toHaveBeenCalledTimes(2);
  });
});

it.each([
  [
    'en',
    WEEK,
    'Articles read: 42.\nKnown or shown to be AI: 2.\nLikely AI by the estimate: 23 % (9 of 40, 95 % interval 12–38 %).',
  ],
  [
    'en',
    { ...WEEK, estimated: few },
    'Articles read: 42.\nKnown or shown to be AI: 2.\nLikely AI by the estimate: 1 of 4; too few for a percentage.',
  ],
  [
    'zh_CN',
    { ...WEEK, estimated: few },
    '读过的文章：42 篇。\n已知或有证据为 AI：2 篇。\n估计很可能为 AI：4 篇中 1 篇；文章太少，不给出比例。',
  ],
])('says it in %s', (language, week, words) => {
  setInterfaceLanguage(language);
  expect(noticeOf(week).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(words);
});

describe('the alarm', () => {
  const started = async () => {
    listenToNotices(figuresOf, () => NOW);
    await vi.waitFor(() => expect(contains).toHaveBeenCalled());
    await Promise.resolve();
  };
  it('is made once, however often the background starts, and brings the figures', async () => {
    const made = vi.spyOn(browser.alarms, 'create');
    await started();
    await vi.waitFor(async () => expect(await browser.alarms.get('week')).toBeDefined());
    // Another start: what listened before is gone.
    fakeBrowser.alarms.onAlarm.removeAllListeners();
    await started();
    expect(made).toHaveBeenCalledTimes(1);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'week', scheduledTime: NOW, persistAcrossSessions: true });
    await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(1));
  });
  it('goes when the reader switches it off', async () => {
    await started();
    await vi.waitFor(async () => expect(await browser.alarms.get('week')).toBeDefined());
    await weeklyNotice.setValue(false);
    await vi.waitFor(async () => expect(await browser.alarms.get('week')).toBeUndefined());
  });
});
