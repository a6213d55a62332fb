import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until the answer is good enough; throws with the last answer when the time is up. */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  good: (answer: T) => boolean,
  { timeout = 60_000, every = 150 } = {},
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${timeout} ms; last: ${JSON.stringify(answer)}`);
    await sleep(every);
  }
}
