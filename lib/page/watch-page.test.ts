import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { UnscoredReason, Verdict } from '@/lib/domain';
import type { Found } from '@/lib/extract';
import type { PageReport } from '@/lib/messaging';
import type { PageView } from './deps';
import { watchPage } from './watch-page';

const SENTENCES = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}, sentence ${at}, which is as long as a sentence in an article.`);

function verdict(reason: Verdict['reason'] = 'score-between'): Verdict {
  const versions = { model: 'm', thresholds: 't' };
  const unscored: UnscoredReason = 'detector-failed';
  return {
    kind: reason === 'score-between' ? 'unclear' : 'not-assessed',
    reason,
    evidence: [],
    assessment: { kind: 'unscored', reason: unscored, language: null, tokens: 0, versions, detail: null },
    versions,
  };
}

interface Question {
  report: PageReport;
  answer(verdict: Verdict): void;
  fail(message: string): void;
}

/** A page, a background and a badge that only write down what happens to them. */
function world() {
  const handlers = new Map<string, (event: Partial<PageTransitionEvent>) => void>();
  const ctx = new ContentScriptContext('test');
  const listen = ctx.addEventListener.bind(ctx);
  vi.spyOn(ctx, 'addEventListener').mockImplementation((target: EventTarget, type: string, handler: unknown) => {
    handlers.set(type, handler as (event: Partial<PageTransitionEvent>) => void);
    listen(target, type, handler as EventListener);
  });
  const location = { href: 'https://news.example/a', hostname: 'news.example' };
  const badges: { anchor: Element; views: PageView[]; removed: boolean }[] = [];
  const questions: Question[] = [];
  const nones: string[] = [];
  const state = {
    on: true,
    looks: 0,
    text: null as string[] | null,
    url: null as string | null,
    again: () => {},
    current: (): string | null => null,
  };
  let ids = 0;

  const findArticle = (): Found | null => {
    state.looks += 1;
    if (state.text === null) return null;
    const anchor = document.querySelector('h1');
    if (!anchor) return null;
    const article = { url: state.url ?? location.href, title: 'T', passages: state.text };
    return {
      anchor,
      article: { ...article, share: 1, declaredLanguage: null, siteName: null, byline: null, publishedAt: null },
    };
  };

  return {
    ctx,
    location,
    badges,
    questions,
    nones,
    state,
    handlers,
    /** The view that a reader sees now, or null where no badge is on the page. */
    shown: () => badges.findLast((badge) => !badge.removed)?.views.at(-1) ?? null,
    begin: () =>
      watchPage({
        ctx,
        document,
        window,
        location,
        findArticle,
        isReadingOn: async () => state.on,
        assess: (report) =>
          new Promise((resolve, reject) =>
            questions.push({ report, answer: resolve, fail: (message) => reject(new Error(message)) }),
          ),
        tellNone: async (id) => {
          nones.push(id);
        },
        mountBadge: (anchor) => {
          const badge = { anchor, views: [] as PageView[], removed: false };
          badges.push(badge);
          return {
            show: (view) => badge.views.push(view),
            remove: () => {
              badge.removed = true;
            },
          };
        },
        onAgain: (listener) => {
          state.again = listener;
          return () => {
            state.again = () => {};
          };
        },
        onCurrent: (answer) => {
          state.current = answer;
          return () => {
            state.current = () => null;
          };
        },
        newId: () => {
          ids += 1;
          return `visit-${ids}`;
        },
      }),
  };
}

type World = ReturnType<typeof world>;
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** The page draws something: what is found from now on is `text`. */
function draw(at: World, text: string[] | null, headline = 'Headline'): void {
  at.state.text = text;
  document.body.innerHTML = `<h1>${headline}</h1><p>${text?.join(' ') ?? 'loading, please wait'}</p>`;
}

async function go(at: World, href: string): Promise<void> {
  at.handlers.get('wxt:locationchange')?.({});
  at.location.href = href;
  await pass(400);
}

function setVisibility(value: string): void {
  Object.defineProperty(document, 'visibilityState', { value, configurable: true });
}

let unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
let at: World;

beforeEach(() => {
  vi.useFakeTimers();
  unhandled = [];
  process.on('unhandledRejection', note);
  setVisibility('visible');
  at = world();
});

afterEach(async () => {
  at.ctx.abort();
  await pass(100);
  vi.useRealTimers();
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'prerendering');
  await new Promise((resolve) => setTimeout(resolve));
  process.off('unhandledRejection', note);
  // Whatever went wrong in a test, the page must not have heard of it.
  expect(unhandled).toEqual([]);
});

describe('a page with an article', () => {
  it('is assessed once and shows the verdict', async () => {
    draw(at, SENTENCES('One', 6));
    at.begin();
    await pass(1000);
    expect(at.shown()).toEqual({ phase: 'reading' });
    expect(at.questions.map((one) => one.report)).toMatchObject([{ visitId: 'visit-1', evidence: [] }]);
    at.questions[0]?.answer(verdict());
    await pass(60_000);
    expect(at.shown()).toEqual({ phase: 'done', verdict: verdict() });
    expect(at.questions).toHaveLength(1);
    expect(at.nones).toEqual([]);
  });

  it.each([
    ['too-short', false],
    ['language-not-covered', false],
    ['mixed-languages', true],
    ['no-calibration', true],
    ['model-missing', true],
    ['model-corrupt', true],
    ['detector-failed', true],
  ] as const)('not assessed for %s: badge %s', async (reason, badge) => {
    draw(at, SENTENCES('One', 6));
    at.begin();
    await pass(1000);
    at.questions[0]?.answer(verdict(reason));
    await pass(100);
    expect(at.shown() !== null).toBe(badge);
  });

  it('is assessed once more when it grows, under the same id', async () => {
    draw(at, SENTENCES('One', 6));
    at.begin();
    await pass(1000);
    at.questions[0]?.answer(verdict());
    draw(at, SENTENCES('One', 7));
    await pass(15_000);
    expect(at.questions).toHaveLength(1);
    draw(at, SENTENCES('One', 12));
    await pass(15_000);
    draw(at, SENTENCES('One', 40));
    await pass(40_000);
    expect(at.questions.map(({ report }) => [report.visitId, report.article.passages.length])).toEqual([
      ['visit-1', 6],
      ['visit-1', 12],
    ]);
  });

  it('drops the answer to what it asked before it grew', async () => {
    draw(at, SENTENCES('One', 6));
    at.begin();
    await pass(1000);
    draw(at, SENTENCES('One', 12));
    await pass(5000);
    at.questions[0]?.answer(verdict('too-short'));
    await pass(10);
    expect(at.shown()).toEqual({ phase: 'reading' });
    at.questions[1]?.answer(verdict());
    await pass(10);
    expect(at.shown()).toMatchObject({ phase: 'done', verdict: { kind: 'unclear' } });
  });

  it('keeps its verdict when the page draws the headline again', async () => {
    draw(at, SENTENCES('One', 6));
    at.begin();
    await pass(1000);
    at.questions[0]?.answer(verdict());
    draw(at, SENTENCES('One', 6), 'The headline, drawn again');
    await pass(5000);
    expect(at.badges.map((badge) => badge.removed)).toEqual([true, false]);
    expect(at.badges[1]?.anchor.textContent).toBe('The headline, drawn again');
    expect(at.shown()).toMatchObject({ phase: 'done' });
    expect(at.questions).toHaveLength(1);
  });
});

describe('a page that draws late', () => {
  it('is told as empty at once and read when the article comes', async () => {
    draw(at, null);
    at.begin();
    await pass(1000);
    expect(at.nones).toEqual(['visit-1']);
    draw(at, SENTENCES('Late', 6));
    await pass(3000);
    expect(at.questions).toHaveLength(1);
    expect(at.nones).toHaveLength(1);
  });

  it('is still followed when the search is over', async () => {
    draw(at, null);
    at.begin();
    await pass(1000);
    draw(at, SENTENCES('Late', 6));
    await pass(60_000);
    draw(at, SENTENCES('Late', 12));
    await pass(5000);
    expect(at.questions.map((one) => one.report.article.passages.length)).toEqual([6, 12]);
  });

  it('is not looked at without end', async () => {
    draw(at, null);
    at.begin();
    for (let second = 0; second < 120; second += 1) {
      draw(at, null, `A new line of text, number ${second}`);
      await pass(1000);
    }
    expect(at.state.looks).toBeGreaterThan(2);
    expect(at.state.looks).toBeLessThan(9);
    expect(at.nones).toHaveLength(1);
    expect(at.badges).toEqual([]);
  });

  it('is not looked at again where nothing changes', async () => {
    draw(at, null);
    at.begin();
    await pass(60_000);
    expect(at.state.looks).toBe(1);
  });
});

describe('a background that fails', () => {
  it.each([
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    'Could not establish connection. Receiving end does not exist.',
    'The message port closed before a response was received.',
    'Promised response from onMessage listener went out of scope',
    'No response',
  ])('is asked again, with the same id: %s', async (message) => {
    draw(at, SENTENCES('One', 6));
    at.begin();
    await pass(1000);
    at.questions[0]?.fail(message);
    await pass(1000);
    at.questions[1]?.fail(message);
    await pass(2000);
    at.questions[2]?.answer(verdict());
    await pass(10);
    expect(at.questions.map((one) => one.report.visitId)).toEqual(['visit-1', 'visit-1', 'visit-1']);
    expect(at.shown()).toMatchObject({ phase: 'done' });
  });

  it('is given up after the fourth time', async () => {
    draw(at, SENTENCES('One', 6));
    at.begin();
    for (let time = 0; time < 8; time += 1) {
      await pass(6000);
      at.questions[time]?.fail('No response');
    }
    expect(at.questions).toHaveLength(4);
    expect(at.shown()).toEqual({ phase: 'failed', reason: 'detector-failed', detail: 'No response' });
  });

  it('is not asked again where it answered with an error of its own', async () => {
    draw(at, SENTENCES('One', 6));
    at.begin();
    await pass(1000);
    at.questions[0]?.fail('refused');
    await pass(10_000);
    expect(at.questions).toHaveLength(1);
    expect(at.shown()).toEqual({ phase: 'failed', reason: 'detector-failed', detail: 'refused' });
  });

  it('is no more: the badge goes and nothing is done again', async () => {
    draw(at, SENTENCES('One', 6));
    at.begin();
    await pass(1000);
    at.questions[0]?.fail('Extension context invalidated.');
    await pass(10);
    expect(at.shown()).toBeNull();
    expect(at.ctx.isInvalid).toBe(true);
    draw(at, SENTENCES('Two', 6));
    await go(at, 'https://news.example/b');
    await pass(60_000);
    expect(at.questions).toHaveLength(1);
  });
});

describe('moving on within the page', () => {
  beforeEach(async () => {
    draw(at, SENTENCES('One', 6));
    at.begin();
    await pass(1000);
  });

  it('reads the next article under a new id, and drops the answer about the last', async () => {
    draw(at, SENTENCES('Two', 6));
    await go(at, 'https://news.example/b');
    await pass(1000);
    expect(at.questions.map((one) => one.report.visitId)).toEqual(['visit-1', 'visit-2']);
    at.questions[0]?.answer(verdict());
    await pass(10);
    expect(at.badges.map((badge) => badge.removed)).toEqual([true, false]);
    expect(at.shown()).toEqual({ phase: 'reading' });
  });

  it('finds the next article where the address changes before the page', async () => {
    await go(at, 'https://news.example/b');
    await pass(500);
    draw(at, SENTENCES('Two', 6));
    // Not two seconds, as for an article that was found and only might change.
    await pass(1000);
    expect(at.questions.map((one) => one.report.article.url)).toEqual([
      'https://news.example/a',
      'https://news.example/b',
    ]);
  });

  it('does not believe a canonical link that stayed behind', async () => {
    at.state.url = 'https://news.example/a';
    draw(at, SENTENCES('Two', 6));
    await go(at, 'https://news.example/b?utm_source=x');
    await pass(1000);
    expect(at.questions[1]?.report.article.url).toBe('https://news.example/b');
  });

  it('takes the badge where the next page holds no article', async () => {
    draw(at, null);
    await go(at, 'https://news.example/');
    await pass(1000);
    expect(at.shown()).toBeNull();
    expect(at.nones).toEqual(['visit-1']);
  });

  it.each(['https://news.example/a#part', 'https://news.example/a?page=2', 'https://news.example/a/slug'])(
    'does not read the same text again at %s',
    async (href) => {
      at.questions[0]?.answer(verdict());
      await go(at, href);
      await pass(30_000);
      expect(at.questions).toHaveLength(1);
      expect(at.badges).toHaveLength(1);
      expect(at.shown()).toMatchObject({ phase: 'done' });
    },
  );

  it('does not look at all for a fragment', async () => {
    const { looks } = at.state;
    await go(at, 'https://news.example/a#part');
    await pass(5000);
    expect(at.state.looks).toBe(looks);
  });
});

describe('the switches', () => {
  it('reads nothing on a site that is off', async () => {
    at.state.on = false;
    draw(at, SENTENCES('One', 6));
    at.begin();
    await pass(5000);
    expect([at.state.looks, at.questions.length, at.badges.length]).toEqual([0, 0, 0]);
  });

  it('takes the badge when turned off, drops the pending answer, and goes on when turned on', async () => {
    draw(at, SENTENCES('One', 6));
    at.begin();
    await pass(1000);
    at.state.on = false;
    at.state.again();
    await pass(1000);
    at.questions[0]?.answer(verdict());
    await pass(10);
    expect(at.shown()).toBeNull();
    expect(at.nones).toEqual(['visit-1']);
    at.state.on = true;
    at.state.again();
    await pass(1000);
    at.questions[1]?.answer(verdict());
    await pass(10);
    expect(at.questions[1]?.report.visitId).toBe('visit-1');
    expect(at.shown()).toMatchObject({ phase: 'done' });
  });
});

describe('the question which page view is shown', () => {
  it.each([
    ['nothing yet', async () => {}, null],
    ['an article', async () => draw(at, SENTENCES('One', 6)), 'visit-1'],
    ['no article', async () => draw(at, null), null],
    [
      'another article than before',
      async () => {
        draw(at, SENTENCES('One', 6));
        await pass(1000);
        draw(at, SENTENCES('Two', 6));
        await go(at, 'https://news.example/b');
      },
      'visit-2',
    ],
    [
      'a site that was turned off',
      async () => {
        draw(at, SENTENCES('One', 6));
        await pass(1000);
        at.state.on = false;
        at.state.again();
      },
      null,
    ],
  ])('is answered for %s', async (_, show, expected) => {
    draw(at, null);
    at.begin();
    await show();
    await pass(5000);
    expect(at.state.current()).toBe(expected);
  });
});

describe('a page that nobody sees', () => {
  it('is not read in a background tab until it is opened', async () => {
    setVisibility('hidden');
    draw(at, SENTENCES('One', 6));
    at.begin();
    await pass(10_000);
    expect(at.state.looks).toBe(0);
    setVisibility('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(1000);
    expect(at.questions).toHaveLength(1);
  });

  it('is not read while it is prepared in advance', async () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    draw(at, SENTENCES('One', 6));
    at.begin();
    await pass(10_000);
    expect(at.state.looks).toBe(0);
    Object.defineProperty(document, 'prerendering', { value: false, configurable: true });
    document.dispatchEvent(new Event('prerenderingchange'));
    await pass(1000);
    expect(at.questions).toHaveLength(1);
  });

  it('is told of again, under the same id, when it comes back from the cache', async () => {
    draw(at, SENTENCES('One', 6));
    at.begin();
    await pass(1000);
    at.questions[0]?.answer(verdict());
    at.handlers.get('pageshow')?.({ persisted: false });
    await pass(1000);
    expect(at.questions).toHaveLength(1);
    at.handlers.get('pageshow')?.({ persisted: true });
    await pass(1000);
    expect(at.questions.map((one) => one.report.visitId)).toEqual(['visit-1', 'visit-1']);
  });
});
