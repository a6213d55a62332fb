import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/** How often a changing page is looked at. */
export interface Plan {
  /** Least milliseconds between one look and the next, the last of them repeated. */
  gaps: readonly number[];
  /** After so many looks it is over. */
  most: number;
  /** After so many milliseconds it is over, whatever the page does. */
  until: number;
  /** Look after clicks too: what unfolds may have been there all along. */
  clicks: boolean;
}

/** A page that holds no article yet: it may still be rendering. */
export const SEARCH: Plan = { gaps: [1000, 2000, 5000], most: 6, until: 20_000, clicks: false };
/** A page whose article was found: it may unfold ("read more") or be drawn again. */
export const FOLLOW: Plan = {
  gaps: [2000, 3000, 5000, 10_000, 20_000],
  most: 12,
  until: Number.POSITIVE_INFINITY,
  clicks: true,
};

export interface Lookout {
  stop(): void;
}

/** Milliseconds from a change to the look: changes come in swarms. */
const SWARM = 500;
/** Shorter texts (clocks, counters) are no news; nor is our own element, which holds none. */
const NEWS = 10;

function isNews(records: MutationRecord[]): boolean {
  return records.some(
    (record) =>
      record.type === 'attributes' ||
      Array.from(record.addedNodes).some((node) => (node.textContent?.length ?? 0) >= NEWS),
  );
}

/**
 * Calls back when the page has changed, seldom enough not to slow it down.
 *
 * `onEnd` is called where the plan ran out, not where it was stopped. It watches added text, and the attributes of the root and the body, where pages hide themselves until drawn.
 */
export function lookOut(
  ctx: ContentScriptContext,
  document: Document,
  plan: Plan,
  onChange: () => void,
  onEnd: () => void = () => {},
): Lookout {
  const start = Date.now();
  let last = start;
  let looks = 0;
  let due = false;
  let stopped = false;

  const onRecords = (records: MutationRecord[]) => {
    if (isNews(records)) schedule();
  };
  const texts = new MutationObserver(onRecords);
  const veils = new MutationObserver(onRecords);
  const clicks = new AbortController();

  function schedule(): void {
    if (!stopped && Date.now() - start > plan.until) end();
    if (due || stopped) return;
    const gap = plan.gaps[Math.min(looks, plan.gaps.length - 1)] ?? 0;
    due = true;
    ctx.setTimeout(look, Math.max(SWARM, last + gap - Date.now()));
  }

  function look(): void {
    if (stopped) return;
    due = false;
    looks += 1;
    last = Date.now();
    onChange();
    if (looks >= plan.most && !stopped) end();
  }

  function end(): void {
    stop();
    onEnd();
  }

  function stop(): void {
    stopped = true;
    texts.disconnect();
    veils.disconnect();
    clicks.abort();
  }

  texts.observe(document, { childList: true, subtree: true });
  for (const veil of [document.documentElement, document.body]) {
    if (veil) veils.observe(veil, { attributes: true, attributeFilter: ['class', 'style', 'hidden'] });
  }
  if (plan.clicks)
    document.addEventListener('click', schedule, { capture: true, passive: true, signal: clicks.signal });
  ctx.onInvalidated(stop);
  return { stop };
}
