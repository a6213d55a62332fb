import { existsSync } from 'node:fs';
import path from 'node:path';
import { quiet } from './command.mjs';
import { onPath } from './places.mjs';
import { SetupError, say } from './say.mjs';

const windowsFolders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
const windows = (...parts) => windowsFolders.flatMap((folder) => (folder ? [path.join(folder, ...parts)] : []));

/** How each browser is found: by variable, by name on PATH, in its usual places. Chromium proper comes first. */
const BROWSERS = {
  chromium: {
    title: 'Chromium (or Edge or Chrome)',
    variable: 'HEADWATER_CHROMIUM',
    debian: ['chromium'],
    names: ['chromium', 'chromium-browser', 'microsoft-edge', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...windows('Chromium', 'Application', 'chrome.exe'),
      ...windows('Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ...windows('Google', 'Chrome', 'Application', 'chrome.exe'),
    ],
    hint: 'Install Chromium, or run: npx playwright install chromium',
  },
  firefox: {
    title: 'Firefox',
    variable: 'HEADWATER_FIREFOX',
    debian: ['firefox-esr'],
    names: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...windows('Mozilla Firefox', 'firefox.exe')],
    hint: 'Install Firefox 140 or newer',
  },
};

async function find(name) {
  const { variable, names, places } = BROWSERS[name];
  const chosen = process.env[variable];
  if (chosen && !existsSync(chosen)) throw new SetupError(`${variable} names ${chosen}, which does not exist.`);
  const named = chosen || names.map((program) => onPath(program)).find(Boolean);
  return named || places.find((place) => existsSync(place)) || (name === 'chromium' ? playwrightsOwn() : null);
}

/** Playwright's Chromium, where the user installed it. Playwright's Firefox can't take an extension. */
async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const program = chromium.executablePath();
  return existsSync(program) ? program : null;
}

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== null;

function install(packages) {
  say(`Installing ${packages.join(', ')} with apt-get ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  quiet('Reading the list of packages', 'apt-get', ['update'], { env });
  quiet(`Installing ${packages.join(', ')}`, 'apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    env,
  });
}

/**
 * Finds the browsers named, installs them where that is possible, and names their programs in the environment
 * (HEADWATER_CHROMIUM, HEADWATER_FIREFOX), where tests and demo look.
 *
 * @param {('chromium' | 'firefox')[]} names
 */
export async function ensureBrowsers(names) {
  const missing = [];
  for (const name of names) if (!(await find(name))) missing.push(name);
  if (missing.length > 0 && canInstall()) {
    // Chinese pages need a font that has the characters; without one the screenshots show empty boxes.
    install([...missing.flatMap((name) => BROWSERS[name].debian), 'fonts-noto-cjk']);
  }
  for (const name of names) {
    const program = await find(name);
    const { title, variable, hint } = BROWSERS[name];
    if (!program) throw new SetupError(`${title} was not found. ${hint}, or name the program in ${variable}.`);
    process.env[variable] = program;
  }
}
