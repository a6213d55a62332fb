import { WebSocket } from 'ws';

type Params = Record<string, unknown>;
type Listener = (params: never) => void;

/** A connection to a browser that speaks WebDriver BiDi: commands in, results out, events to listeners. */
export interface Bidi {
  send<T>(method: string, params?: Params): Promise<T>;
  on<P>(event: string, listener: (params: P) => void): void;
  close(): void;
}

/** Milliseconds for an answer. Loading the largest page takes seconds; beyond this the browser hangs. */
const PATIENCE = 40_000;

/** Connects to the address that Firefox printed, and begins a session. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const waiting = new Map<number, { method: string; resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners: { event: string; listener: Listener }[] = [];
  let last = 0;

  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    if (message.type === 'event') {
      for (const { event, listener } of listeners) if (event === message.method) listener(message.params as never);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'success') call?.resolve(message.result);
    else call?.reject(new Error(`${call.method}: ${message.error}: ${message.message}`));
  });
  socket.on('close', () => {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: the browser has gone`));
  });

  const bidi: Bidi = {
    send<T>(method: string, params: Params = {}) {
      last += 1;
      const id = last;
      socket.send(JSON.stringify({ id, method, params }));
      return new Promise<T>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${method}: no answer within ${PATIENCE} ms`)), PATIENCE);
        waiting.set(id, {
          method,
          resolve(value) {
            clearTimeout(late);
            // What a command answers is the protocol's word; the caller names its type.
            resolve(value as T);
          },
          reject(error) {
            clearTimeout(late);
            reject(error);
          },
        });
      });
    },
    on: (event, listener) => void listeners.push({ event, listener }),
    close: () => socket.close(),
  };
  await bidi.send('session.new', { capabilities: {} });
  return bidi;
}
