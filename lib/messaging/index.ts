/**
 * Room: messaging. Who may ask whom what (`protocol.ts`), and the typed channel for it.
 * It must not know what is done with a message.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Protocol } from './protocol';

const silent = () => {};

export const { onMessage, sendMessage } = defineExtensionMessaging<Protocol>({
  logger: { debug: silent, log: silent, warn: silent, error: silent },
});
export type * from './protocol';
export { isBackground, isContentScript, isOwnPage, type Sender } from './senders';
