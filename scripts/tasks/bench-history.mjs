import { ensureBrowsers } from '../setup/browsers.mjs';
import { loud } from '../setup/command.mjs';
import { ensureBuild, ensureTypes } from '../setup/extension.mjs';
import { at } from '../setup/places.mjs';

/** Measures a made-up history in a real Chromium; see bench/history.ts. */
export async function run(args) {
  await ensureBrowsers(['chromium']);
  ensureTypes();
  ensureBuild();
  return loud(process.execPath, [at('scripts', 'run.mjs'), 'bench/history.ts', ...args], { cwd: at() });
}
