import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PopupView } from '@/components/PopupView';
import { useSetting } from '@/components/use-setting';
import { sendMessage, type TabState } from '@/lib/messaging';
import { paused as pausedSetting, setSite, sitesOff } from '@/lib/settings';
import type { PopupTab } from './tab';

type TabAnswer = (TabState & { site: string | null }) | { phase: 'unreachable' };

/** Milliseconds between two looks at the tab: a reading ends, a switch takes effect. */
const PACE = 500;

/** Asks for the tab's state now and then; null until the first answer. */
function useTabState(tab: PopupTab | null): TabAnswer | null {
  const [state, setState] = useState<TabAnswer | null>(null);
  useEffect(() => {
    if (!tab) return setState({ phase: 'none', site: null });
    let timer: ReturnType<typeof setTimeout> | undefined;
    let closed = false;
    const ask = async () => {
      const answer = await sendMessage('tab:state', tab.id).catch(() => ({ phase: 'unreachable' }) as const);
      if (closed) return;
      setState(answer);
      timer = setTimeout(ask, PACE);
    };
    void ask();
    return () => {
      closed = true;
      clearTimeout(timer);
    };
  }, [tab]);
  return state;
}

/** Wires the popup to the tab and the settings. */
export function App({ tab }: { tab: PopupTab | null }) {
  const state = useTabState(tab);
  const paused = useSetting(pausedSetting);
  const off = useSetting(sitesOff);
  const known = useRef(tab?.site ?? null);
  if (!state || paused === null || off === null) return null;
  // A page that is being loaded anew names no site for a moment: the switch must not flicker.
  if (state.phase !== 'unreachable') known.current = state.site ?? known.current;
  const site = known.current;
  const again = () => tab && sendMessage('tab:again', tab.id).catch(() => {});
  return (
    <PopupView
      state={state}
      site={site}
      siteOff={site !== null && off.includes(site)}
      paused={paused}
      onSite={(on) => site && setSite(site, on).then(again)}
      onPause={(next) => pausedSetting.setValue(next).then(again)}
      onSettings={() => browser.runtime.openOptionsPage()}
    />
  );
}
