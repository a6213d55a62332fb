import { existsSync, readdirSync, statSync } from 'node:fs';
import { quiet } from './command.mjs';
import { at } from './places.mjs';
import { say } from './say.mjs';

/** What a build is made from. */
const SOURCES = ['entrypoints', 'components', 'lib', 'assets', 'wxt.config.ts', 'package-lock.json'];

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}

/** Runs one of the project's own command-line tools; see `quiet`. */
export function tool(what, name, args) {
  return quiet(what, process.execPath, [toolPath(name), ...args], { cwd: at() });
}

/** The JavaScript file behind a tool of `node_modules`. */
export function toolPath(name) {
  return at('node_modules', ...TOOLS[name]);
}

const TOOLS = {
  wxt: ['wxt', 'bin', 'wxt.mjs'],
  biome: ['@biomejs', 'biome', 'bin', 'biome'],
  tsc: ['typescript', 'bin', 'tsc'],
  knip: ['knip', 'bin', 'knip.js'],
  vitest: ['vitest', 'vitest.mjs'],
  playwright: ['@playwright', 'test', 'cli.js'],
  'web-ext': ['web-ext', 'bin', 'web-ext.js'],
};

/** Generates WXT's types (`.wxt/`) where they are missing or older than the configuration. */
export function ensureTypes() {
  const types = at('.wxt', 'tsconfig.json');
  const sources = ['wxt.config.ts', 'package-lock.json'].map((file) => newest(at(file)));
  if (existsSync(types) && statSync(types).mtimeMs > Math.max(...sources)) return;
  say('Preparing the types (wxt prepare) ...');
  tool('Preparing the types', 'wxt', ['prepare']);
}

/** Builds the extension for Chromium where the built one is missing or older than its sources. */
export function ensureBuild() {
  const manifest = at('.output', 'chrome-mv3', 'manifest.json');
  const sources = SOURCES.filter((source) => existsSync(at(source)));
  if (existsSync(manifest) && statSync(manifest).mtimeMs > Math.max(...sources.map((source) => newest(at(source)))))
    return;
  say('Building the extension ...');
  tool('Building the extension', 'wxt', ['build']);
}
