import { browser } from 'wxt/browser';
import type { Article, Assessment } from '@/lib/domain';
import { type FromBackground, sendMessage } from '@/lib/messaging';

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

async function ready(): Promise<void> {
  opening ??= open().finally(() => {
    opening = null;
  });
  await opening;
}

/** Chrome: inference lives in the offscreen document, opened once and shared by every caller. */
export async function assessArticle(article: Article): Promise<Assessment> {
  await ready();
  return sendMessage('detector:assess', article);
}

/** Tries a model that the reader brought; how it went stands in the store. */
export async function tryOwnModel(request: Parameters<FromBackground['detector:try']>[0]): Promise<void> {
  await ready();
  return sendMessage('detector:try', request);
}
