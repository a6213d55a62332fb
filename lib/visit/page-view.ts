import type { TabState } from '@/lib/messaging';
import { inTurn } from './in-turn';

/** Tab state of a page view that has its verdict. */
export type Done = Extract<TabState, { phase: 'done' }>;

/** What it takes to read and write the state of a tab. */
export interface TabDependencies {
  readTab(tabId: number): Promise<TabState>;
  writeTab(tabId: number, state: TabState): Promise<void>;
}

/** The state of a tab where it still shows this page view and has its verdict; else null. */
export async function shown(tabId: number, visitId: string, { readTab }: TabDependencies): Promise<Done | null> {
  const state = await readTab(tabId);
  return state.phase === 'done' && state.visitId === visitId ? state : null;
}

/**
 * Changes the verdict of a page view, or what became of its visit: one change at a time, each on what the last one left.
 * The queue is the page view's own, so that a history busy with one page keeps no other waiting. Null, and nothing
 * written, where the tab has moved on before or meanwhile.
 */
export function change(
  tabId: number,
  visitId: string,
  deps: TabDependencies,
  next: (state: Done) => Promise<Done>,
): Promise<Done | null> {
  return inTurn(`${tabId} ${visitId}`, async () => {
    const state = await shown(tabId, visitId, deps);
    if (!state) return null;
    const changed = await next(state);
    if (!(await shown(tabId, visitId, deps))) return null;
    await deps.writeTab(tabId, changed);
    return changed;
  });
}
