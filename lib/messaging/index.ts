/**
 * Room: messaging. Who may ask whom what (`protocol.ts`), and the typed channel for it.
 * It must not know what is done with a message.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Protocol } from './protocol';

const silent = () => {};

const messenger = defineExtensionMessaging<Protocol>({
  logger: { debug: silent, log: silent, warn: silent, error: silent },
});

export const { sendMessage } = messenger;

/** Listens for one message; answers with a function that ends it, and that is safe in a page left behind by a reload. */
export const onMessage: typeof messenger.onMessage = (type, listener) => {
  const end = messenger.onMessage(type, listener);
  return () => {
    try {
      end();
    } catch {
      // The extension was reloaded: its API is gone from this page, and its listeners with it.
    }
  };
};

export { onHistoryChanged, tellHistoryChanged } from './changes';
export type * from './knowledge';
export type * from './material';
export type * from './protocol';
export { isBackground, isContentScript, isOwnPage, type Sender } from './senders';
