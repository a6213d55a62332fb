import { ensureBrowsers } from '../setup/browsers.mjs';
import { loud } from '../setup/command.mjs';
import { ensureBuild } from '../setup/extension.mjs';
import { at } from '../setup/places.mjs';
import { ensureTexts } from '../setup/texts.mjs';

/** Opens article pages in a real Chromium with the extension; see scripts/demo/main.ts. */
export async function run(args) {
  await ensureBrowsers(['chromium']);
  ensureBuild();
  const ownPages = args.some((arg) => /^--(url|file)\b/.test(arg));
  if (!ownPages) ensureTexts();
  return loud(process.execPath, [at('scripts', 'run.mjs'), 'scripts/demo/main.ts', ...args]);
}
