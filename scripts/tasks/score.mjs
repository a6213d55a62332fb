import { loud } from '../setup/command.mjs';
import { at } from '../setup/places.mjs';

/** Scores texts; see scripts/score.ts. Paths are the caller's, so the folder stays where npm left us. */
export async function run(args) {
  return loud(process.execPath, [at('scripts', 'run.mjs'), 'scripts/score.ts', ...args]);
}
