import { browser } from 'wxt/browser';
import type { Verdict, VerdictKind } from '@/lib/domain';
import { loadInterfaceLanguage, verdictWord } from '@/lib/words';

/** One or two letters under the toolbar icon; nothing where there is nothing to say. */
const MARK: Record<VerdictKind, string> = {
  'declared-ai': 'AI',
  'likely-ai': 'AI',
  unclear: '?',
  'no-strong-signs': '',
  'not-assessed': '',
};

const SLATE = '#475569';

/** Shows a tab's verdict on the toolbar icon. A tab closed meanwhile is no error. */
export async function showOnToolbar(tabId: number, verdict: Verdict | null): Promise<void> {
  await loadInterfaceLanguage();
  const title = verdict ? `Headwater: ${verdictWord(verdict.kind)}` : 'Headwater';
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: SLATE });
    await browser.action.setBadgeText({ tabId, text: verdict ? MARK[verdict.kind] : '' });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab is gone: there is no icon to set.
  }
}
