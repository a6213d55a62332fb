// First: the history takes the IndexedDB that it finds.
import 'fake-indexeddb/auto';

import { createHistory, openDatabase } from '@/lib/history';
// Past the front door: the settings behind it need a browser.
import { createAnswers } from '@/lib/survey/answers';
import { madeVisits } from '@/tests/made-history';
import { milliseconds, readRaw, steps } from './history-steps';

const USAGE = `Measures a made-up history: lists, filters, figures, exports, as a ratio to reading all visits raw from the same
database in the same run.

usage: npm run -s bench:history -- [--visits 100000]

It runs on fake-indexeddb in Node, whose reading is slower than a browser's: take the ratios, not the milliseconds.
The same steps (bench/history-steps.ts) can run in a browser's page.`;

export async function main(argv: string[]): Promise<number> {
  const at = argv.indexOf('--visits');
  const size = at < 0 ? 100_000 : Number(argv[at + 1]);
  if (argv.includes('--help') || !(size > 0)) {
    console.error(USAGE);
    return argv.includes('--help') ? 0 : 2;
  }
  const history = createHistory(openDatabase('bench'));
  const made = madeVisits(size);
  const filled = performance.now();
  await history.imports.begin('bench');
  for (let start = 0; start < size; start += 2000) {
    await history.imports.add('bench', { visits: made.slice(start, start + 2000), corrections: [] });
  }
  await history.imports.commit('bench');
  console.log(`${size} visits imported in ${((performance.now() - filled) / 1000).toFixed(1)} s`);
  const raw = await milliseconds(() => readRaw('bench'));
  console.log(`${'raw read of all visits'.padEnd(36)} ${raw.toFixed(0).padStart(7)} ms   1.00`);
  for (const { name, run } of steps(createAnswers(history, { retain: async () => 0 }))) {
    const time = await milliseconds(run);
    console.log(`${name.padEnd(36)} ${time.toFixed(0).padStart(7)} ms ${(time / raw).toFixed(2).padStart(6)}`);
  }
  return 0;
}
