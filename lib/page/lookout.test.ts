import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import { lookOut, type Plan } from './lookout';

const PLAN: Plan = { gaps: [1000, 3000], most: 4, until: 60_000, clicks: false };
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
let ctx: ContentScriptContext;
let began = 0;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '';
  ctx = new ContentScriptContext('test');
  began = Date.now();
});

afterEach(() => {
  ctx.abort();
  vi.useRealTimers();
});

function add(text: string): void {
  const line = document.createElement('p');
  line.textContent = text;
  document.body.append(line);
}

/** Adds a line every 100 ms for a while; answers with the seconds at which the page was looked at. */
async function looksDuring(plan: Plan, milliseconds: number): Promise<{ looks: number[]; ends: number }> {
  const looks: number[] = [];
  let ends = 0;
  lookOut(
    ctx,
    document,
    plan,
    () => looks.push(Math.round((Date.now() - began) / 1000)),
    () => {
      ends += 1;
    },
  );
  for (let passed = 0; passed < milliseconds; passed += 100) {
    add('A new line of text');
    await pass(100);
  }
  return { looks, ends };
}

describe('lookOut', () => {
  it('keeps its distances, and ends after its last look', async () => {
    expect(await looksDuring(PLAN, 30_000)).toEqual({ looks: [1, 4, 7, 10], ends: 1 });
  });

  it('ends when its time is over', async () => {
    expect(await looksDuring({ ...PLAN, until: 5000 }, 30_000)).toEqual({ looks: [1, 4], ends: 1 });
  });

  it('does not look at a page that stays as it is', async () => {
    const look = vi.fn();
    lookOut(ctx, document, PLAN, look);
    await pass(30_000);
    expect(look).not.toHaveBeenCalled();
  });

  it.each([
    ['a new text', () => add('A new line of text'), 1],
    ['a clock', () => add('12:31'), 0],
    ['an element of ours, without text', () => document.body.append(document.createElement('x-badge')), 0],
    ['the page being unveiled', () => document.body.classList.toggle('loaded'), 1],
    ['a change of class deep in the page', () => document.querySelector('p')?.classList.toggle('x'), 0],
    ['a click, where clicks don’t count', () => document.body.click(), 0],
  ])('%s', async (_, change, looks) => {
    add('The first line');
    await pass(10);
    const look = vi.fn();
    lookOut(ctx, document, PLAN, look);
    change();
    await pass(5000);
    expect(look).toHaveBeenCalledTimes(looks);
  });

  it('looks after a click, where clicks count', async () => {
    const look = vi.fn();
    lookOut(ctx, document, { ...PLAN, clicks: true }, look);
    document.body.click();
    await pass(5000);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['it is stopped', (lookout: { stop(): void }) => lookout.stop()],
    ['the extension is gone', () => ctx.abort()],
  ])('is silent once %s', async (_, stop) => {
    const look = vi.fn();
    const lookout = lookOut(ctx, document, { ...PLAN, clicks: true }, look);
    add('A new line of text');
    await pass(10);
    stop(lookout);
    add('A new line of text');
    document.body.click();
    await pass(30_000);
    expect(look).not.toHaveBeenCalled();
  });
});
