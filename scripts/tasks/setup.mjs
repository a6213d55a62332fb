import { ensureBrowsers } from '../setup/browsers.mjs';
import { ensureBuild, ensureTypes } from '../setup/extension.mjs';
import { ensurePython } from '../setup/python.mjs';
import { say } from '../setup/say.mjs';

/** Brings everything that tests and demo need, and runs neither. */
export async function run() {
  await ensureBrowsers(['chromium', 'firefox']);
  ensureTypes();
  ensureBuild();
  ensurePython();
  say('All is set up.');
  return 0;
}
