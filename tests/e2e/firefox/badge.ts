import type { SeenBadge } from '@/scripts/browser/seen-badge';
import type { Bidi } from './bidi';

/** A DOM node as BiDi serialises it, closed roots included. */
interface RemoteNode {
  type: string;
  sharedId?: string;
  value?: {
    localName?: string;
    nodeType: number;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
    mode?: 'open' | 'closed';
  };
}

function* walk(node: RemoteNode): Generator<RemoteNode> {
  yield node;
  const { shadowRoot, children = [] } = node.value ?? {};
  for (const child of [...(shadowRoot ? [shadowRoot] : []), ...children]) yield* walk(child);
}
const find = (node: RemoteNode, test: (node: RemoteNode) => boolean) => [...walk(node)].find(test) ?? null;
const withClass = (name: string) => (node: RemoteNode) =>
  node.value?.attributes?.class?.split(' ').includes(name) === true;
const words = (node: RemoteNode) =>
  [...walk(node)]
    .map(({ value }) => (value?.nodeType === 3 ? (value.nodeValue ?? '').trim() : ''))
    .filter(Boolean)
    .join(' ');

async function rootIn(bidi: Bidi, context: string): Promise<RemoteNode | null> {
  const { result } = await bidi.send<{ result: RemoteNode | { type: 'null' } }>('script.evaluate', {
    // The one element of ours: where the page forbids the name, it is a span, which these stories don't meet.
    expression: `document.querySelector('headwater-badge')`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 40 },
  });
  if (result.type !== 'node') return null;
  return (result as RemoteNode).value?.shadowRoot ?? null;
}

/** The words of the panel about one picture; null: there is none. */
export async function seePanel(bidi: Bidi, context: string): Promise<string | null> {
  const shadow = await rootIn(bidi, context);
  const panel = shadow && find(shadow, withClass('picture-panel'));
  return panel && words(panel);
}

async function hostIn(bidi: Bidi, context: string): Promise<{ shadow: RemoteNode; shown: RemoteNode } | null> {
  const shadow = await rootIn(bidi, context);
  const shown = shadow && (find(shadow, withClass('pill')) ?? find(shadow, withClass('dot')));
  return shadow && shown ? { shadow, shown } : null;
}

/** Looks into the page with the debugger; null: there is no badge. */
export async function seeBadge(bidi: Bidi, context: string): Promise<SeenBadge | null> {
  const host = await hostIn(bidi, context);
  if (!host) return null;
  if (host.shadow.value?.mode !== 'closed') throw new Error('the badge’s root is open to the page');
  const card = find(host.shadow, withClass('card'));
  return {
    shape: withClass('pill')(host.shown) ? 'pill' : 'dot',
    kind: host.shown.value?.attributes?.['data-kind'] ?? null,
    card: card && words(card),
  };
}

/** Clicks the badge where it is seen, as a hand would. */
export async function clickBadge(bidi: Bidi, context: string): Promise<void> {
  const host = await hostIn(bidi, context);
  if (!host) throw new Error('no badge to click');
  await clickNode(bidi, context, host.shown.sharedId);
}

/** Scrolls to an element of a page and clicks it, as a hand would. */
export async function clickIn(bidi: Bidi, context: string, selector: string): Promise<void> {
  const { result } = await bidi.send<{ result: RemoteNode | { type: 'null' } }>('script.evaluate', {
    expression: `(() => {
      const found = document.querySelector(${JSON.stringify(selector)});
      found?.scrollIntoView({ block: 'center' });
      return found;
    })()`,
    target: { context },
    awaitPromise: false,
    userActivation: true,
  });
  if (result.type !== 'node') throw new Error(`nothing to click: ${selector}`);
  await clickNode(bidi, context, (result as RemoteNode).sharedId);
}

/** Clicks the middle of a node with a button of the mouse: 0 is the main one, 2 the one that opens a menu. */
export async function clickNode(bidi: Bidi, context: string, sharedId: string | undefined, button = 0): Promise<void> {
  const origin = { type: 'element', element: { sharedId } };
  await bidi.send('input.performActions', {
    context,
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x: 0, y: 0, origin },
          { type: 'pointerDown', button },
          { type: 'pointerUp', button },
        ],
      },
    ],
  });
}
