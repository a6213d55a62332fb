import { describe, expect, it, vi } from 'vitest';
import type { Article, Assessment } from '@/lib/domain';
import type { Material, MaterialAnswer, TabState } from '@/lib/messaging';
import { type AssessDependencies, assessPage } from './assess-page';
import { checkArticle } from './check-material';
import { isPageReport } from './check-report';
import { tabStateOf } from './tab-state';

const article: Article = {
  url: 'https://news.example/river',
  title: 'The river',
  passages: ['one', 'two'],
  share: 1,
  declaredLanguage: 'en',
  siteName: null,
  byline: null,
  publishedAt: null,
};
const report = { visitId: 'v1', article, evidence: [] };
const assessment: Assessment = {
  kind: 'unscored',
  reason: 'too-short',
  language: 'en',
  tokens: 2,
  versions: { model: 'm@1', thresholds: 't1' },
  detail: null,
};
const tab = { id: 7, incognito: false, site: 'news.example' };

function dependencies(changes: Partial<AssessDependencies> = {}) {
  const states: TabState[] = [];
  return {
    states,
    deps: {
      isReadingOn: async () => true,
      isPaused: async () => false,
      assessArticle: vi.fn(async () => assessment),
      history: { save: vi.fn(async () => {}), amend: vi.fn(async () => true) },
      readTab: async (): Promise<TabState> => states.at(-1) ?? { phase: 'none' },
      writeTab: async (_: number, state: TabState) => void states.push(state),
      showOnToolbar: vi.fn(async () => {}),
      now: () => 1000,
      ...changes,
    },
  };
}

/** One article while the history is busy with something else, until `free` is called. */
async function assessWhileBusy() {
  let free: () => void = () => {};
  const save = () =>
    new Promise<void>((resolve) => {
      free = resolve;
    });
  const amend = vi.fn<AssessDependencies['history']['amend']>(async () => true);
  const { deps, states } = dependencies({ history: { save, amend } });
  vi.useFakeTimers();
  const answered = assessPage(report, tab, deps);
  await vi.advanceTimersByTimeAsync(3_000);
  vi.useRealTimers();
  return { verdict: await answered, states, deps, amend, free: () => free() };
}

describe('assessPage', () => {
  it('reads, decides, stores, shows', async () => {
    const { deps, states } = dependencies();
    const verdict = await assessPage(report, tab, deps);
    expect(verdict).toMatchObject({ kind: 'not-assessed', reason: 'too-short' });
    expect(states.map(({ phase }) => phase)).toEqual(['reading', 'done']);
    expect(states.at(-1)).toMatchObject({ visitId: 'v1', stored: 'stored', url: article.url });
    expect(deps.history.save).toHaveBeenCalledWith(expect.objectContaining({ id: 'v1', visitedAt: 1000 }));
    expect(deps.showOnToolbar).toHaveBeenCalledWith(7, verdict);
  });

  it('stores nothing from a private window', async () => {
    const { deps, states } = dependencies();
    await assessPage(report, { ...tab, incognito: true }, deps);
    expect(deps.history.save).not.toHaveBeenCalled();
    expect(states.at(-1)).toMatchObject({ stored: 'private-window' });
  });

  it.each([
    ['site-off', false],
    ['paused', true],
  ])('reads nothing when %s', async (reason, pausedNow) => {
    const { deps } = dependencies({ isReadingOn: async () => false, isPaused: async () => pausedNow });
    expect(await assessPage(report, tab, deps)).toMatchObject({ kind: 'not-assessed', reason });
    expect(deps.assessArticle).not.toHaveBeenCalled();
    expect(deps.history.save).not.toHaveBeenCalled();
  });

  it('gives the verdict even where the history is full', async () => {
    const save = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const { deps, states } = dependencies({ history: { save, amend: async () => true } });
    expect(await assessPage(report, tab, deps)).toMatchObject({ reason: 'too-short' });
    expect(states.at(-1)).toMatchObject({ stored: 'history-full' });
  });

  it('gives the verdict while the history is busy, and says later what became of the visit', async () => {
    const { verdict, states, free } = await assessWhileBusy();
    expect(verdict).toMatchObject({ reason: 'too-short' });
    expect(states.at(-1)).toMatchObject({ stored: 'storing' });
    free();
    await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ visitId: 'v1', stored: 'stored' }));
  });

  it('keeps and stores a verdict that was amended while the history was busy', async () => {
    const { states, deps, amend, free } = await assessWhileBusy();
    const material = { texts: [], textPlace: 0, articleBytes: 0, pictures: [], unchecked: {}, page: { bytes: 'AA' } };
    const evidence = [{ code: 'page-credential-ai', strength: 'verified', about: 'text', values: [], quote: null }];
    const checkMaterial = async () => ({ evidence, unchecked: {} }) as unknown as MaterialAnswer;
    await checkArticle({ visitId: 'v1', material: material as unknown as Material }, tab, { ...deps, checkMaterial });
    expect(states.at(-1)).toMatchObject({ verdict: { kind: 'declared-ai' }, stored: 'storing' });
    expect(amend).not.toHaveBeenCalled();
    free();
    await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ stored: 'stored' }));
    expect(states.at(-1)).toMatchObject({ verdict: { kind: 'declared-ai' } });
    expect(amend).toHaveBeenCalledWith(expect.objectContaining({ id: 'v1', kind: 'declared-ai' }));
  });

  it('leaves the next page alone when the visit of the last is stored late', async () => {
    const { states, free } = await assessWhileBusy();
    states.push({ phase: 'reading', visitId: 'v2' });
    free();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(states.at(-1)).toEqual({ phase: 'reading', visitId: 'v2' });
  });

  it('says that the detector failed, and does not fill the history with it', async () => {
    const { deps, states } = dependencies({ assessArticle: () => Promise.reject(new Error('no worker')) });
    const verdict = await assessPage(report, tab, deps);
    expect(verdict).toMatchObject({ reason: 'detector-failed', assessment: { detail: 'no worker' } });
    expect(states.at(-1)).toMatchObject({ stored: 'not-stored' });
  });
});

describe('isPageReport', () => {
  it.each([
    ['a report', report, true],
    ['null', null, false],
    ['text', 'report', false],
    [
      'a mark',
      { ...report, evidence: [{ code: 'x', strength: 'weak', about: 'text', values: [], quote: null }] },
      true,
    ],
    [
      'a mark that is none',
      { ...report, evidence: [{ code: 'x', strength: 'proof', about: 'text', values: [] }] },
      false,
    ],
    ['no article', { ...report, article: null }, false],
    ['a script URL', { ...report, article: { ...article, url: 'javascript:alert(1)' } }, false],
    ['a broken URL', { ...report, article: { ...article, url: 'https://' } }, false],
    ['passages that are not text', { ...report, article: { ...article, passages: [1] } }, false],
    ['a title that is not text', { ...report, article: { ...article, title: {} } }, false],
    ['more than the whole', { ...report, article: { ...article, share: 1.5 } }, false],
    ['an endless id', { ...report, visitId: 'x'.repeat(65) }, false],
  ])('%s', (_, value, expected) => {
    expect(isPageReport(value)).toBe(expected);
  });
});

describe('tabStateOf', () => {
  const reading: TabState = { phase: 'reading', visitId: 'v1' };
  const site = 'news.example';
  it.each([
    ['the same page view', async () => ({ visitId: 'v1', site }), { ...reading, site }],
    ['another page view', async () => ({ visitId: 'v2', site }), { phase: 'none', site }],
    ['a page without an article', async () => ({ visitId: null, site }), { phase: 'none', site }],
    ['a page without a content script', () => Promise.reject(new Error('no receiver')), { phase: 'none', site: null }],
    ['a page that never answers', () => new Promise<null>(() => {}), { phase: 'none', site: null }],
  ])('%s', async (_, askPage, expected) => {
    expect(await tabStateOf(reading, askPage)).toEqual(expected);
  });
});
