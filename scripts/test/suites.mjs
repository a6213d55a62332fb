import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { ensureBrowsers } from '../setup/browsers.mjs';
import { loud } from '../setup/command.mjs';
import { ensureTypes, toolPath } from '../setup/extension.mjs';
import { at } from '../setup/places.mjs';
import { ensurePython } from '../setup/python.mjs';
import { fromReport, nothing, playwrightCounts, pytestCounts, single, sum, vitestCounts } from './counts.mjs';

const node = (name, args, env = {}) =>
  loud(process.execPath, [toolPath(name), ...args], { cwd: at(), env: { ...process.env, ...env } });
const report = (name) => at('test-results', name);

/** Removes the report of an earlier run, so that a run that dies can't be taken for it. */
function fresh(file) {
  mkdirSync(at('test-results'), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

async function check() {
  ensureTypes();
  const counts = [];
  for (const [name, ...args] of [['biome', 'ci'], ['tsc', '--noEmit'], ['knip']])
    counts.push(single(await node(name, args)));
  return sum(counts);
}

async function build() {
  const chrome = single(await node('wxt', ['build']));
  const firefox = single(await node('wxt', ['build', '-b', 'firefox']));
  const lint = single(await node('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'text']));
  return sum([chrome, firefox, lint]);
}

async function unit(args) {
  ensureTypes();
  const file = fresh(report('unit.json'));
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return fromReport(await node('vitest', ['run', ...reporters, ...args]), file, vitestCounts);
}

/** @param {'chromium' | 'firefox'} browser */
const e2e = (browser) => async (args) => {
  await ensureBrowsers([browser]);
  const file = fresh(report(`${browser}.json`));
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await node('playwright', ['test', `--project=${browser}`, '--reporter=list,json', ...args], env);
  return fromReport(code, file, playwrightCounts);
};

async function python(args) {
  if (!existsSync(at('training', 'pyproject.toml'))) return nothing;
  const program = ensurePython();
  const run = (...rest) => loud(program, ['-m', ...rest], { cwd: at('training') });
  const counts = [single(await run('ruff', 'check', '.')), single(await run('mypy', '.'))];
  const file = fresh(report('python.xml'));
  const code = await run('pytest', '-q', `--junitxml=${file}`, ...args);
  return sum([...counts, fromReport(code, file, pytestCounts)]);
}

/** In the order of a full run: the cheap first, and the builds before what reads them. */
export const SUITES = [
  { name: 'check', title: 'Lint, types, dead code', run: check },
  { name: 'build', title: 'Builds for Chromium and Firefox', run: build },
  { name: 'unit', title: 'Unit tests', run: unit },
  { name: 'python', title: 'Training (Python)', run: python },
  { name: 'chromium', title: 'End to end in Chromium', run: e2e('chromium') },
  { name: 'firefox', title: 'End to end in Firefox', run: e2e('firefox') },
];
