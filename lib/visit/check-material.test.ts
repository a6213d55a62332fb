import { describe, expect, it, vi } from 'vitest';
import type { Evidence, Verdict, Visit } from '@/lib/domain';
import { createHistory, openDatabase, visitOf } from '@/lib/history';
import type { TabState } from '@/lib/messaging';
import { MATERIAL as material } from '@/tests/made-material';
import { type CheckDependencies, checkArticle, findingsOf } from './check-material';

const versions = { model: 'm@1', thresholds: 't1' };
const verdict: Verdict = {
  kind: 'not-assessed',
  reason: 'too-short',
  evidence: [],
  assessment: { kind: 'unscored', reason: 'too-short', language: 'en', tokens: 2, versions, detail: null },
  versions,
};
const done: Extract<TabState, { phase: 'done' }> = {
  phase: 'done',
  visitId: 'v1',
  url: 'https://news.example/a',
  title: 'A',
  verdict,
  stored: 'stored',
};
const finding = (code: string, strength: Evidence['strength'], about: Evidence['about']): Evidence => ({
  code,
  strength,
  about,
  values: [],
  quote: null,
});
const verified = finding('text-credential-ai', 'verified', 'text');
const tab = { id: 7, site: 'news.example' };

function world(state: TabState, evidence: Evidence[] = [], isOn = true) {
  let current = state;
  const deps = {
    isReadingOn: async () => isOn,
    checkMaterial: vi.fn<CheckDependencies['checkMaterial']>(async () => ({ evidence, unchecked: {} })),
    history: { save: vi.fn(async (_: Visit) => {}), amend: vi.fn(async (_: Omit<Visit, 'visitedAt'>) => true) },
    readTab: async () => current,
    writeTab: vi.fn(async (_: number, next: TabState) => {
      current = next;
    }),
    showOnToolbar: vi.fn(async () => {}),
    now: () => 1000,
  };
  const move = (next: TabState) => {
    current = next;
  };
  return { deps, state: () => current, move };
}

describe('checkArticle', () => {
  it('lets a verified credential for the text decide, stores it, and says it everywhere', async () => {
    const { deps, state } = world(done, [verified]);
    const answer = await checkArticle({ visitId: 'v1', material }, tab, deps);
    expect(answer).toMatchObject({ kind: 'declared-ai', reason: 'credential-verified' });
    expect(state()).toMatchObject({ phase: 'done', verdict: answer, stored: 'stored' });
    expect(deps.history.amend).toHaveBeenCalledWith(expect.objectContaining({ id: 'v1', kind: 'declared-ai' }));
    expect(deps.showOnToolbar).toHaveBeenCalledWith(7, answer);
  });

  it('says that a visit is not stored where the reader deleted it meanwhile', async () => {
    const history = createHistory(openDatabase('deleted-meanwhile'));
    const { deps, state } = world(done, [verified]);
    await history.save(visitOf({ visitId: 'v1', url: done.url, title: done.title }, verdict, 5));
    await history.delete(['v1']);
    await checkArticle({ visitId: 'v1', material }, tab, { ...deps, history });
    expect(state()).toMatchObject({ verdict: { kind: 'declared-ai' }, stored: 'not-stored' });
    expect(await history.count({})).toBe(0);
    // Nor does a later check bring it back.
    await checkArticle({ visitId: 'v1', material }, tab, { ...deps, history });
    expect(await history.count({})).toBe(0);
  });

  it('leaves the visit at its time', async () => {
    const history = createHistory(openDatabase('at-its-time'));
    const { deps } = world(done, [verified]);
    await history.save(visitOf({ visitId: 'v1', url: done.url, title: done.title }, verdict, 5));
    await checkArticle({ visitId: 'v1', material }, tab, { ...deps, history });
    expect(await history.list({})).toMatchObject([{ visitedAt: 5, kind: 'declared-ai' }]);
  });

  const transient = ['detector-failed', 'model-missing', 'model-corrupt', 'own-model-broken'] as const;
  const failed = (reason: (typeof transient)[number]): typeof done => {
    const assessment = { ...verdict.assessment, kind: 'unscored' as const, reason, detail: null };
    return { ...done, verdict: { ...verdict, reason, assessment }, stored: 'not-stored' };
  };

  it.each(transient)('stores a visit that was not worth it before its credential: %s', async (reason) => {
    const history = createHistory(openDatabase(`rescued-${reason}`));
    const { deps, state } = world(failed(reason), [verified]);
    await checkArticle({ visitId: 'v1', material }, tab, { ...deps, history });
    expect(state()).toMatchObject({ verdict: { kind: 'declared-ai' }, stored: 'stored' });
    expect(await history.list({})).toMatchObject([{ id: 'v1', kind: 'declared-ai', visitedAt: 1000 }]);
    expect(JSON.stringify(await history.list({}))).not.toContain('unchecked');
    // Once: where the reader deletes it, a later check does not bring it back.
    await history.delete(['v1']);
    const later = finding('page-credential-ai', 'verified', 'text');
    deps.checkMaterial.mockResolvedValue({ evidence: [later], unchecked: {} });
    await checkArticle({ visitId: 'v1', material }, tab, { ...deps, history });
    expect(state()).toMatchObject({ stored: 'not-stored' });
    expect(await history.count({})).toBe(0);
  });

  it.each<[string, TabState, Evidence]>([
    ['in a private window', { ...failed('detector-failed'), stored: 'private-window' }, verified],
    ['that still says nothing of the page', failed('detector-failed'), finding('picture-x', 'strong', 'media')],
  ])('stores no such visit %s', async (_, state, found) => {
    const { deps } = world(state, [found]);
    await checkArticle({ visitId: 'v1', material }, tab, deps);
    expect(deps.history.save).not.toHaveBeenCalled();
    expect(deps.history.amend).not.toHaveBeenCalled();
  });

  it('stores a verdict that gained a finding and lost one', async () => {
    // The characters of a credential are hidden ones: that finding goes when the credential comes.
    const hidden = { zeroWidth: 1, bidi: 0, tags: 0, variation: 2000, homoglyphWords: 0 };
    const scored = { ...verdict.assessment, kind: 'scored', hidden } as unknown as Verdict['assessment'];
    const before = { ...verdict, assessment: scored, evidence: [finding('hidden-characters', 'weak', 'text')] };
    const { deps } = world({ ...done, verdict: before }, [verified]);
    const answer = await checkArticle({ visitId: 'v1', material: { ...material, unchecked: {} } }, tab, deps);
    expect(answer?.evidence.map(({ code }) => code)).toEqual(['text-credential-ai']);
    expect(deps.history.amend).toHaveBeenCalledTimes(1);
  });

  it('adds nothing twice when it is asked again', async () => {
    const { deps } = world(done, [verified]);
    await checkArticle({ visitId: 'v1', material }, tab, deps);
    const again = await checkArticle({ visitId: 'v1', material }, tab, deps);
    expect(again?.evidence.map(({ code }) => code)).toEqual(['text-credential-ai', 'pictures-unchecked-other-host']);
    expect(deps.history.amend).toHaveBeenCalledTimes(1);
  });

  it('keeps the findings of two checks at once', async () => {
    const { deps, state } = world(done);
    const other = finding('page-credential-ai', 'verified', 'text');
    deps.checkMaterial.mockResolvedValueOnce({ evidence: [verified], unchecked: {} });
    deps.checkMaterial.mockResolvedValueOnce({ evidence: [other], unchecked: {} });
    deps.history.amend.mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return true;
    });
    const alone = { ...material, unchecked: {} };
    const both = [0, 1].map(() => checkArticle({ visitId: 'v1', material: alone }, tab, deps));
    await Promise.all(both);
    expect(JSON.stringify(state())).toContain('text-credential-ai');
    expect(JSON.stringify(state())).toContain('page-credential-ai');
    expect(deps.history.amend.mock.lastCall?.[0].evidence).toHaveLength(2);
  });

  it('checks on after a check that failed', async () => {
    const { deps, state } = world(done, [verified]);
    deps.writeTab.mockRejectedValueOnce(new Error('no storage'));
    await expect(checkArticle({ visitId: 'v1', material }, tab, deps)).rejects.toThrow('no storage');
    await checkArticle({ visitId: 'v1', material }, tab, deps);
    expect(state()).toMatchObject({ verdict: { kind: 'declared-ai' } });
  });

  it('leaves the next page alone when the last one’s verdict is stored late', async () => {
    const { deps, state, move } = world(done, [verified]);
    deps.history.amend.mockImplementation(async () => {
      move({ phase: 'reading', visitId: 'v2' });
      return true;
    });
    expect(await checkArticle({ visitId: 'v1', material }, tab, deps)).toBeNull();
    expect(state()).toEqual({ phase: 'reading', visitId: 'v2' });
    expect(deps.showOnToolbar).not.toHaveBeenCalled();
  });

  it('never lets a picture move the article’s verdict, and keeps of it only what says AI', async () => {
    const media = [
      finding('picture-credential-ai', 'verified', 'media'),
      finding('picture-parameters', 'strong', 'media'),
      finding('picture-credential-no-ai', 'context', 'media'),
    ];
    const { deps } = world(done, media);
    const answer = await checkArticle({ visitId: 'v1', material }, tab, deps);
    expect(answer).toMatchObject({ kind: 'not-assessed', reason: 'too-short' });
    const saved = JSON.stringify(deps.history.amend.mock.calls);
    expect(saved).toContain('picture-credential-ai');
    expect(saved).not.toContain('no-ai');
    expect(saved).not.toContain('unchecked');
  });

  it.each<[string, TabState]>([
    ['a private window', { ...done, stored: 'private-window' }],
    ['a history that was full', { ...done, stored: 'history-full' }],
  ])('stores nothing from %s', async (_, state) => {
    const { deps } = world(state, [verified]);
    await checkArticle({ visitId: 'v1', material }, tab, deps);
    expect(deps.history.save).not.toHaveBeenCalled();
    expect(deps.history.amend).not.toHaveBeenCalled();
  });

  it('checks nothing for a tab that moved on, or a site that was switched off', async () => {
    const moved = world({ phase: 'reading', visitId: 'v2' });
    expect(await checkArticle({ visitId: 'v1', material }, tab, moved.deps)).toBeNull();
    const off = world(done, [], false);
    expect(await checkArticle({ visitId: 'v1', material }, tab, off.deps)).toBeNull();
    expect(moved.deps.checkMaterial).not.toHaveBeenCalled();
    expect(off.deps.checkMaterial).not.toHaveBeenCalled();
  });

  it('drops the answer where the tab moves on meanwhile', async () => {
    const { deps, move } = world(done, [verified]);
    deps.checkMaterial.mockImplementation(async () => {
      move({ phase: 'none' });
      return { evidence: [verified], unchecked: {} };
    });
    expect(await checkArticle({ visitId: 'v1', material }, tab, deps)).toBeNull();
    expect(deps.writeTab).not.toHaveBeenCalled();
  });
});

describe('findingsOf', () => {
  it('starts no worker only to say what was not read', async () => {
    const check = vi.fn();
    const found = await findingsOf({ ...material, texts: [], pictures: [] }, check);
    expect(found).toMatchObject([{ code: 'pictures-unchecked-other-host', values: ['2'] }]);
    expect(check).not.toHaveBeenCalled();
  });

  it('says that nothing was checked where the worker broke', async () => {
    const found = await findingsOf(material, () => Promise.reject(new Error('the check took too long')));
    expect(found.map(({ code, values }) => [code, ...values])).toEqual([
      ['text-credential-unchecked'],
      ['pictures-unchecked-other-host', '2'],
      ['pictures-unchecked-failed', '1'],
    ]);
  });
});
