import type { Verdict } from '@/lib/domain';

/** What came of asking for a verdict. `gone`: the extension was reloaded or removed, nobody will ever answer. */
export type Answer<V = Verdict> =
  | { kind: 'verdict'; verdict: V }
  | { kind: 'failed'; detail: string }
  | { kind: 'gone' };

/** Milliseconds before each new try. A worker that was killed is started by the next message. */
const PAUSES = [500, 1500, 4000];

const GONE = /extension context invalidated/i;
/** The background died with the question, or had not started yet. Chrome's words, Firefox's, the channel's own. */
const DIED =
  /message channel closed|message port closed|receiving end does not exist|could not establish connection|went out of scope|message manager disconnected|no response/i;

export interface Asking<V> {
  ask(): Promise<V>;
  isGone(): boolean;
  pause(milliseconds: number): Promise<void>;
}

/** Asks until there is an answer, at most four times. The question carries its id, so asking again doubles nothing. */
export async function askPatiently<V>({ ask, isGone, pause }: Asking<V>): Promise<Answer<V>> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return { kind: 'verdict', verdict: await ask() };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      if (GONE.test(detail) || isGone()) return { kind: 'gone' };
      const milliseconds = PAUSES[attempt];
      if (milliseconds === undefined || !DIED.test(detail)) return { kind: 'failed', detail };
      await pause(milliseconds);
    }
  }
}
