import { browser } from 'wxt/browser';

const PAGE = '/offscreen.html';

let opening: Promise<void> | null = null;

async function open(): Promise<void> {
  const url = browser.runtime.getURL(PAGE);
  const contexts = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'], documentUrls: [url] });
  if (contexts.length > 0) return;
  await chrome.offscreen.createDocument({
    url,
    reasons: ['WORKERS'],
    justification: 'Runs the on-device text detector in a worker, which a service worker cannot own.',
  });
}

/** Chrome: opens the document that owns the workers, once for every caller. */
export async function openOffscreenDocument(): Promise<void> {
  opening ??= open().finally(() => {
    opening = null;
  });
  await opening;
}
