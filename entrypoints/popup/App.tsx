import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type PopupProps, PopupView } from '@/components/PopupView';
import { useSetting } from '@/components/use-setting';
import { sendMessage } from '@/lib/messaging';
import { paused as pausedSetting, setSite, sitesOff } from '@/lib/settings';
import { type PopupTab, siteOf } from './tab';

/** Milliseconds between two looks at the tab: a reading ends, a switch takes effect. */
const PACE = 500;

/** Asks for the tab's state now and then; null until the first answer. */
function useTabState(tab: PopupTab | null): PopupProps['state'] | null {
  const [state, setState] = useState<PopupProps['state'] | null>(null);
  useEffect(() => {
    if (!tab) return setState({ phase: 'none' });
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
  // Once it is switched off, nothing names the site any more: it must still be there to be switched on again.
  if (state.phase === 'done') known.current = siteOf(state.url) ?? known.current;
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
