import { expect } from '@playwright/test';
import type { VerdictKind } from '@/lib/domain';
import type { TabState } from '@/lib/messaging/protocol';
import { articlePage } from '@/scripts/browser/article-page';
import { until } from '@/scripts/browser/wait';
import type { Driver, Tab } from './driver';
import type { StageTest } from './stage';
import { chinese, english, huge, lateArticle, noArticle, short, singlePageSite } from './texts';

type Done = Extract<TabState, { phase: 'done' }>;
const isDone = (state: TabState): state is Done => state.phase === 'done';
/** For a verdict: a busy machine needs seconds, not more. */
const PATIENCE = { timeout: 45_000 };

/** Waits for a tab's verdict, and for what became of its visit; `good` tells it from an earlier one. */
export async function verdictIn(driver: Driver, tab: Tab, good: (state: Done) => boolean = () => true): Promise<Done> {
  const state = await until(
    'a verdict',
    () => driver.ask('tab:state', tab.id),
    (one) => isDone(one) && one.stored !== 'storing' && good(one),
    PATIENCE,
  );
  if (!isDone(state)) throw new Error('no verdict');
  return state;
}

export const pillIn = (tab: Tab) =>
  until(
    'the badge',
    () => tab.badge(),
    (badge) => badge?.shape === 'pill',
    PATIENCE,
  );

/** Long enough for a script that wanted to do something to have begun. */
export const aWhile = () => new Promise((resolve) => setTimeout(resolve, 3_000));

const KINDS: VerdictKind[] = ['declared-ai', 'likely-ai', 'unclear', 'no-strong-signs'];

/** What a reader meets, told once for every browser. */
export function tellStories(test: StageTest): void {
  test.beforeEach(async ({ stage: { driver } }) => {
    await driver.inOwnPage('dashboard.html', `chrome.storage.local.set({ paused: false, sitesOff: [] })`);
    await driver.ask('history:clear', undefined);
  });

  for (const [language, text] of [
    ['en', english],
    ['zh', chinese],
  ] as const) {
    test(`an article gets a verdict, the same everywhere: ${language}`, async ({ stage }) => {
      const { driver, server } = stage;
      const tab = await driver.open(server.put(`/article-${language}`, articlePage(text)));
      const state = await verdictIn(driver, tab);
      expect(KINDS).toContain(state.verdict.kind);
      expect(state.verdict.assessment).toMatchObject({ kind: 'scored', language });
      expect(state.stored).toBe('stored');
      const badge = await pillIn(tab);
      expect(badge?.kind).toBe(state.verdict.kind);
      expect(badge?.card).toBeNull();

      await tab.clickBadge();
      const open = await until(
        'the card',
        () => tab.badge(),
        (seen) => seen?.card !== null,
      );
      const popup = await driver.inOwnPage<string>(`popup.html?tab=${tab.id}`, 'document.body.innerText');
      const word = await driver.inOwnPage<string>(
        'dashboard.html',
        `chrome.i18n.getMessage('verdict_${state.verdict.kind.replaceAll('-', '_')}')`,
      );
      expect(word).not.toBe('');
      expect(open?.card).toContain(word);
      expect(popup).toContain(word);

      const visits = await driver.ask('history:list', {});
      expect(visits).toHaveLength(1);
      expect(visits[0]).toMatchObject({ id: state.visitId, title: text.title, kind: state.verdict.kind, language });
      expect(visits[0]?.versions).toEqual(state.verdict.versions);
      expect(state.verdict.versions.model).not.toBe('');
      expect(JSON.stringify(visits)).not.toContain(text.paragraphs[0]?.slice(0, 40));
      const dashboard = await driver.inOwnPage<string>('dashboard.html', 'document.body.innerText');
      expect(dashboard).toContain(text.title);
      await tab.close();
    });
  }

  test('a page that declares its text AI-made is taken at its word', async ({ stage: { driver, server } }) => {
    const meta = '<meta name="ai-disclosure" content="ai-generated"></head>';
    const tab = await driver.open(server.put('/declared', articlePage(english).replace('</head>', meta)));
    const { verdict } = await verdictIn(driver, tab);
    expect(verdict).toMatchObject({ kind: 'declared-ai', reason: 'page-declares' });
    expect(verdict.evidence[0]?.strength).toBe('declared');
    expect((await pillIn(tab))?.kind).toBe('declared-ai');
    await tab.close();
  });

  test('a page without an article gets no badge and no visit', async ({ stage: { driver, server } }) => {
    const tab = await driver.open(server.put('/shop', noArticle));
    await aWhile();
    expect(await tab.badge()).toBeNull();
    expect(await driver.ask('history:count', {})).toBe(0);
    await tab.close();
  });

  test('a text too short is not assessed, and the popup says so', async ({ stage: { driver, server } }) => {
    const tab = await driver.open(server.put('/short', articlePage(short)));
    const { verdict } = await verdictIn(driver, tab);
    expect(verdict).toMatchObject({ kind: 'not-assessed', reason: 'too-short' });
    const reason = await driver.inOwnPage<string>('dashboard.html', `chrome.i18n.getMessage('reason_too_short')`);
    expect(await driver.inOwnPage<string>(`popup.html?tab=${tab.id}`, 'document.body.innerText')).toContain(reason);
    await tab.close();
  });

  test('a page that forbids everything by CSP still gets its badge', async ({ stage: { driver, server } }) => {
    const headers = { 'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'" };
    const tab = await driver.open(server.put('/csp', { html: articlePage(english), headers }));
    await verdictIn(driver, tab);
    await pillIn(tab);
    await tab.clickBadge();
    await until(
      'the card',
      () => tab.badge(),
      (seen) => seen?.card !== null,
    );
    await tab.close();
  });

  test('a single-page site gets a verdict for each article', async ({ stage: { driver, server } }) => {
    const tab = await driver.open(server.put('/app', singlePageSite(english, chinese)));
    const first = await verdictIn(driver, tab);
    expect(first.title).toBe(english.title);
    await tab.evaluate('go(1)');
    const second = await verdictIn(driver, tab, (state) => state.visitId !== first.visitId);
    expect(second.title).toBe(chinese.title);
    expect(second.verdict.assessment).toMatchObject({ language: 'zh' });
    await pillIn(tab);
    expect(await driver.ask('history:count', {})).toBe(2);
    await tab.close();
  });

  test('an article that comes late is found', async ({ stage: { driver, server } }) => {
    const tab = await driver.open(server.put('/late', lateArticle(english, 2_500)));
    const { title, verdict } = await verdictIn(driver, tab, (state) => state.verdict.kind !== 'not-assessed');
    expect(title).toBe(english.title);
    expect(verdict.assessment.kind).toBe('scored');
    await pillIn(tab);
    await tab.close();
  });

  test('the popup switches a site off and on again', async ({ stage: { driver, server } }) => {
    const tab = await driver.open(server.put('/switched', articlePage(english)));
    await pillIn(tab);
    const turn = () => driver.inOwnPage<void>(`popup.html?tab=${tab.id}`, TURN_SITE_SWITCH);
    await turn();
    await until(
      'no badge',
      () => tab.badge(),
      (badge) => badge === null,
      PATIENCE,
    );
    await driver.ask('history:clear', undefined);
    await tab.reload();
    await aWhile();
    expect(await tab.badge()).toBeNull();
    expect(await driver.ask('history:count', {})).toBe(0);
    const off = await driver.inOwnPage<string>('dashboard.html', `chrome.i18n.getMessage('popup_site_off')`);
    expect(await driver.inOwnPage<string>(`popup.html?tab=${tab.id}`, 'document.body.innerText')).toContain(off);
    await turn();
    await pillIn(tab);
    expect(await driver.ask('history:count', {})).toBe(1);
    await tab.close();
  });

  test('nothing is read while paused', async ({ stage: { driver, server } }) => {
    await driver.inOwnPage('dashboard.html', 'chrome.storage.local.set({ paused: true })');
    const tab = await driver.open(server.put('/paused', articlePage(english)));
    await aWhile();
    expect(await tab.badge()).toBeNull();
    expect(await driver.ask('history:count', {})).toBe(0);
    await tab.close();
  });

  test('a reload is a visit of its own, and a deleted visit is gone', async ({ stage: { driver, server } }) => {
    const tab = await driver.open(server.put('/again', articlePage(english)));
    const first = await verdictIn(driver, tab);
    await tab.reload();
    const second = await verdictIn(driver, tab, (state) => state.visitId !== first.visitId);
    expect(await driver.ask('history:count', {})).toBe(2);
    expect(await driver.ask('history:delete', [first.visitId])).toBe(1);
    const left = await driver.ask('history:list', {});
    expect(left.map(({ id }) => id)).toEqual([second.visitId]);
    await tab.close();
  });

  test('a tab closed while its text is read does not hold up the next', async ({ stage: { driver, server } }) => {
    const address = server.put('/closing', articlePage(english));
    const gone = await driver.open(address);
    await until(
      'reading',
      () => driver.ask('tab:state', gone.id),
      ({ phase }) => phase !== 'none',
      { ...PATIENCE, every: 20 },
    );
    await gone.close();
    const tab = await driver.open(server.put('/next', articlePage(chinese)));
    const { verdict } = await verdictIn(driver, tab);
    expect(verdict.assessment).toMatchObject({ kind: 'scored', language: 'zh' });
    await tab.close();
  });

  test('an article of five megabytes is sampled, and says so', async ({ stage: { driver, server } }) => {
    const tab = await driver.open(server.put('/huge', articlePage(huge())));
    const { verdict } = await verdictIn(driver, tab);
    expect(verdict.assessment.kind).toBe('scored');
    if (verdict.assessment.kind === 'scored') expect(verdict.assessment.share).toBeLessThan(0.2);
    expect(verdict.evidence.map(({ code }) => code)).toContain('text-sampled');
    await tab.close();
  });

  test('nothing asked another machine for anything', async ({ stage: { driver } }) => {
    expect(driver.foreignRequests()).toEqual([]);
  });
}

/** The site's switch comes before the pause; what it sets off outlives the click. */
const TURN_SITE_SWITCH = `(async () => {
  document.querySelector('[role=switch]').click();
  await new Promise((resolve) => setTimeout(resolve, 500));
})()`;
