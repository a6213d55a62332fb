import type { Article, Assessment } from '@/lib/domain';
import { type FromBackground, type Material, type MaterialAnswer, sendMessage } from '@/lib/messaging';
import { openOffscreenDocument } from './offscreen-document';

/** Chrome: inference lives in the offscreen document, opened once and shared by every caller. */
export async function assessArticle(article: Article): Promise<Assessment> {
  await openOffscreenDocument();
  return sendMessage('detector:assess', article);
}

/** Tries a model that the reader brought; how it went stands in the store. */
export async function tryOwnModel(request: Parameters<FromBackground['detector:try']>[0]): Promise<void> {
  await openOffscreenDocument();
  return sendMessage('detector:try', request);
}

/** Chrome: so do the byte-side marks. */
export async function checkMaterial(material: Material): Promise<MaterialAnswer> {
  await openOffscreenDocument();
  return sendMessage('credentials:check', material);
}
