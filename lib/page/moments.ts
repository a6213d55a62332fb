import type { ContentScriptContext } from 'wxt/utils/content-script-context';

type Lifetime = Pick<ContentScriptContext, 'addEventListener' | 'setTimeout' | 'requestIdleCallback'>;

/** Chrome prepares pages before the reader asks for them; TypeScript's library doesn't know the property yet. */
type Prerenderable = Document & { prerendering?: boolean };

/** Resolves once a reader looks at the page: not while it is prepared in advance or in a background tab. */
export async function whenSeen(ctx: Lifetime, document: Prerenderable): Promise<void> {
  if (document.prerendering) await once(ctx, document, 'prerenderingchange');
  while (document.visibilityState === 'hidden') await once(ctx, document, 'visibilitychange');
}

/** Resolves when the page has nothing better to do, after a second at the latest. */
export function whenIdle(ctx: Lifetime): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') ctx.requestIdleCallback(() => resolve(), { timeout: 1000 });
    else ctx.setTimeout(resolve, 50);
  });
}

export function pause(ctx: Lifetime, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    ctx.setTimeout(resolve, milliseconds);
  });
}

function once(ctx: Lifetime, target: EventTarget, type: string): Promise<void> {
  return new Promise((resolve) => ctx.addEventListener(target, type, () => resolve(), { once: true }));
}
