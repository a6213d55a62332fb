import type { CDPSession, Page } from '@playwright/test';
import type { SeenBadge } from './seen-badge';

interface DomNode {
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  shadowRootType?: string;
}

type SeenInChromium = SeenBadge & {
  /** Middle of the dot or pill in the window. */
  at: { x: number; y: number };
};

const attribute = (node: DomNode, name: string): string | null => {
  const list = node.attributes ?? [];
  const index = list.findIndex((value, place) => place % 2 === 0 && value === name);
  return index < 0 ? null : (list[index + 1] ?? null);
};
const hasClass = (node: DomNode, name: string) => attribute(node, 'class')?.split(' ').includes(name) === true;

function* walk(node: DomNode): Generator<DomNode> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* walk(child);
}
const find = (node: DomNode, test: (node: DomNode) => boolean) => [...walk(node)].find(test) ?? null;
const words = (node: DomNode): string =>
  [...walk(node)]
    .map((inner) => (inner.nodeName === '#text' ? inner.nodeValue.trim() : ''))
    .filter(Boolean)
    .join(' ');

/** All hosts with a closed root of ours in the page. */
function hosts(root: DomNode): DomNode[] {
  return [...walk(root)].filter((node) =>
    node.shadowRoots?.some((shadow) => shadow.shadowRootType === 'closed' && isOurs(shadow)),
  );
}
const isOurs = (shadow: DomNode) => find(shadow, (node) => hasClass(node, 'spot')) !== null;

async function middleOf(session: CDPSession, node: DomNode) {
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Looks into the page with the debugger; null: there is no badge. More than one badge is an error. */
export async function seeBadge(page: Page): Promise<SeenInChromium | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const [host, ...more] = hosts(root as DomNode);
    if (more.length > 0) throw new Error(`${more.length + 1} badges in one page`);
    const shown = host && find(host, (node) => hasClass(node, 'pill') || hasClass(node, 'dot'));
    if (!host || !shown) return null;
    const card = find(host, (node) => hasClass(node, 'card'));
    return {
      shape: hasClass(shown, 'pill') ? 'pill' : 'dot',
      kind: attribute(shown, 'data-kind'),
      card: card && words(card),
      at: await middleOf(session, shown),
    };
  } catch (error) {
    // The page went on while it was looked at: look again later.
    if (error instanceof Error && /Could not (find|compute)|No node|context was destroyed/.test(error.message))
      return null;
    throw error;
  } finally {
    await session.detach();
  }
}

/** The words of the panel about one picture; null: there is none. */
export async function seePanel(page: Page): Promise<string | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const panel = find(root as DomNode, (node) => hasClass(node, 'picture-panel'));
    return panel && words(panel);
  } finally {
    await session.detach();
  }
}

/** Clicks the badge where it is seen, as a hand would. */
export async function clickBadge(page: Page): Promise<void> {
  const badge = await seeBadge(page);
  if (!badge) throw new Error('no badge to click');
  await page.mouse.click(badge.at.x, badge.at.y);
}
