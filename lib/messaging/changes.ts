/** Between the background and the extension's own pages; no web page has this origin. */
const CHANNEL = 'headwater-history';

/** Tells every open page of the extension that the history has changed. Sent by the background, which alone writes it. */
export function tellHistoryChanged(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Listens for changes of the history; answers with a function that ends it. */
export function onHistoryChanged(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => listener();
  return () => channel.close();
}
