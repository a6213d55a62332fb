import { browser } from 'wxt/browser';
import type { Article, Assessment } from '@/lib/domain';
import { sendMessage } from '@/lib/messaging';

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

/** Chrome: inference lives in the offscreen document, opened once and shared by every caller. */
export async function assessArticle(article: Article): Promise<Assessment> {
  opening ??= open().finally(() => {
    opening = null;
  });
  await opening;
  return sendMessage('detector:assess', article);
}
