import { loud } from '../setup/command.mjs';
import { at } from '../setup/places.mjs';

/** Measures a made-up history; see bench/history.ts. */
export async function run(args) {
  return loud(process.execPath, [at('scripts', 'run.mjs'), 'bench/history.ts', ...args], { cwd: at() });
}
