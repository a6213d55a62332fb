import { loud } from '../setup/command.mjs';
import { toolPath } from '../setup/extension.mjs';
import { at } from '../setup/places.mjs';

/** Packs the extension for both browsers into `.output`. */
export async function run() {
  const zip = (...args) => loud(process.execPath, [toolPath('wxt'), 'zip', ...args], { cwd: at() });
  return (await zip()) || (await zip('-b', 'firefox'));
}
