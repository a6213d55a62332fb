import { loud } from '../setup/command.mjs';
import { ensureTypes, toolPath } from '../setup/extension.mjs';
import { at } from '../setup/places.mjs';

/** Runs one of the project's tools under the right Node: `exec wxt build -b firefox`. */
export async function run([name, ...args]) {
  if (name !== 'wxt') ensureTypes();
  return loud(process.execPath, [toolPath(name), ...args], { cwd: at() });
}
