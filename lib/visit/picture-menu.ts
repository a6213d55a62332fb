import { browser } from 'wxt/browser';
import { sendMessage } from '@/lib/messaging';
import { loadInterfaceLanguage, t } from '@/lib/words';

const ID = 'check-picture';

async function putMenu(): Promise<void> {
  // Firefox for Android has no menus.
  if (!browser.contextMenus) return;
  await loadInterfaceLanguage();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: ID, title: t('menu_check_picture'), contexts: ['image', 'video', 'audio'] });
}

/** Offers "check for AI credentials" in the menu of every picture. Call it at the top level: the choice wakes the background. */
export function offerPictureMenu(): void {
  browser.runtime.onInstalled.addListener(() => void putMenu());
  browser.runtime.onStartup.addListener(() => void putMenu());
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== ID || !info.srcUrl || tab?.id === undefined) return;
    // A page without our script (a store's, the browser's own) can't be asked.
    sendMessage('page:check-picture', info.srcUrl, tab.id).catch(() => {});
  });
}
