import { type Found, plainAddress } from '@/lib/extract';
import { compare, isOtherAddress } from './compare';
import type { PageDeps } from './deps';
import { FOLLOW, type Lookout, lookOut, type Plan, SEARCH } from './lookout';
import { pause, whenIdle, whenSeen } from './moments';
import { openReading, type Reading } from './reading';
import { newVisitId } from './visit-id';

/** Milliseconds from a change of the address to the look: applications change it before they draw. */
const ADDRESS_PAUSE = 300;

/**
 * Watches one page for as long as the script lives: finds its article, asks for the verdict, shows it, and begins
 * anew when the reader moves on within the page, when a switch is turned, or when the page comes back from the cache.
 *
 * Never throws, and leaves no rejected promise behind: a page must not notice.
 */
export function watchPage(deps: PageDeps): void {
  const { ctx, document, window, location, newId = newVisitId } = deps;
  let reading: Reading | null = null;
  let lookout: Lookout | null = null;
  let address = location.href;
  let turn = 0;
  let saidNone = false;

  /** An extension that was reloaded tells nobody. Asking the context makes it end everything where it is so. */
  const isGone = (): boolean => ctx.isInvalid;

  function quietly(act: () => void | Promise<void>): () => void {
    return () => {
      new Promise<void>((resolve) => resolve(act())).catch(isGone);
    };
  }

  function sayNone(): void {
    if (saidNone) return;
    saidNone = true;
    quietly(() => deps.tellNone(reading?.visitId ?? newId()))();
  }

  const ask = quietly(async () => {
    saidNone = false;
    await reading?.ask();
  });

  /** Looks at the page from the start. With `again` even an article that was assessed is assessed once more. */
  async function start(again: boolean, plan: Plan = FOLLOW): Promise<void> {
    turn += 1;
    const mine = turn;
    saidNone = false;
    lookout?.stop();
    await whenSeen(ctx, document);
    await whenIdle(ctx);
    if (mine !== turn) return;
    address = location.href;
    const on = await deps.isReadingOn(location.hostname);
    if (mine !== turn || isGone()) return;
    if (on) {
      follow(look(again) ? plan : SEARCH);
      return;
    }
    reading?.close();
    sayNone();
  }

  function follow(plan: Plan): void {
    lookout?.stop();
    lookout = lookOut(ctx, document, plan, quietly(onChange), () => {
      if (!reading || plan === FOLLOW) return;
      follow(FOLLOW);
      // What ended the search may be the very change to look at.
      quietly(onChange)();
    });
  }

  async function onChange(): Promise<void> {
    const mine = turn;
    await whenSeen(ctx, document);
    await whenIdle(ctx);
    if (mine !== turn || isGone()) return;
    look(false);
  }

  /** Looks once; says whether there is an article. */
  function look(again: boolean): boolean {
    const found = deps.findArticle(document, location.href);
    if (found) consider(found, again);
    else if (!reading?.anchor.isConnected) {
      reading?.takeBadge();
      sayNone();
    }
    return found !== null;
  }

  function consider(found: Found, again: boolean): void {
    const change = reading ? compare(reading.article, found.article) : 'other';
    if (reading === null || change === 'other') {
      read(found);
    } else if (again || (change === 'grown' && !reading.grewOnce)) {
      reading.grewOnce ||= change === 'grown';
      reading.moveTo(found);
      ask();
    } else if (!reading.anchor.isConnected) {
      reading.moveTo(found);
    }
  }

  function read(found: Found): void {
    const last = reading;
    last?.close();
    reading = openReading(deps, found);
    // Applications often leave the last article's canonical link in place.
    if (found.article.url === last?.article.url)
      reading.article = { ...found.article, url: plainAddress(location.href) };
    ask();
  }

  async function onAddress(): Promise<void> {
    await pause(ctx, ADDRESS_PAUSE);
    // The event comes before the address changes, and for links that only scroll or download as well.
    if (isOtherAddress(address, location.href)) await start(false, SEARCH);
  }

  ctx.addEventListener(window, 'wxt:locationchange', quietly(onAddress));
  ctx.addEventListener(window, 'pageshow', (event) => {
    if (event.persisted) quietly(() => start(true))();
  });
  // A reader who comes back after the extension was reloaded finds no dead badge.
  ctx.addEventListener(document, 'visibilitychange', isGone);
  ctx.onInvalidated(deps.onAgain(quietly(() => start(true))));
  ctx.onInvalidated(deps.onCurrent(() => (saidNone ? null : (reading?.visitId ?? null))));
  ctx.onInvalidated(() => {
    lookout?.stop();
    reading?.close();
  });
  quietly(() => start(false))();
}
