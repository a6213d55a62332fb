import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { quiet, works } from './command.mjs';
import { at, onPath, setupFolder, textOf } from './places.mjs';
import { makeEnvironment } from './python.mjs';
import { say } from './say.mjs';

const folder = path.join(setupFolder, 'bench');
const program = path.join(folder, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));
const stamp = path.join(folder, '.headwater-pyproject');

/** Other detectors: their package, pinned so that figures can be compared, and the module to import. */
const PEERS = { 'is-it-slop': ['0.6.3', 'is_it_slop'], lmscan: ['0.6.1', 'lmscan'] };

const pip = (what, ...args) =>
  quiet(what, program, ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', ...args], { cwd: at('training') });

/** The environment of the scorecard, apart from that of the tests: it draws, and holds the other detectors. */
export function ensureBench() {
  const wanted = textOf(at('training', 'pyproject.toml'));
  if (existsSync(program) && textOf(stamp) === wanted && works(program)) return program;
  say('Preparing Python for the scorecard (.setup/bench) ...');
  if (!works(program)) makeEnvironment(folder);
  pip('Installing the packages of the scorecard', '-e', '.[bench]');
  writeFileSync(stamp, wanted ?? '');
  return program;
}

// Wheels built on a newer glibc ask for the C23 names of four old functions; nothing else of it is new to them.
const SHIM = ['long l', 'long long ll', 'unsigned long ul', 'unsigned long long ull']
  .map((entry) => {
    const [, type, end] = /^(.*) (\w+)$/.exec(entry);
    const call = 'const char *text, char **end, int base';
    return `${type} __isoc23_strto${end}(${call}) { return strto${end}(text, end, base); }`;
  })
  .join('\n');

/** Builds a library with those names, to be loaded first. */
function buildShim() {
  const source = path.join(folder, 'isoc23.c');
  const library = path.join(folder, 'isoc23.so');
  if (existsSync(library)) return library;
  const compiler = ['gcc', 'cc', 'clang'].find((name) => onPath(name));
  if (!compiler) throw new Error('it needs glibc 2.38 or newer, or a C compiler for four wrappers');
  // The declarations are written out: a newer stdlib.h would rename the calls to the very names defined here.
  const declared = SHIM.replace(/__isoc23_(\w+)(\([^)]*\)) \{.*$/gm, '$1$2;');
  writeFileSync(source, `${declared}\n${SHIM}\n`);
  quiet('Building the wrappers', compiler, ['-shared', '-fPIC', '-O1', '-fno-builtin', '-o', library, source]);
  return library;
}

/**
 * Installs another detector.
 *
 * @returns {{ env: Record<string, string> } | { skipped: string }} what to run it with, or why it can't be had
 */
export function ensurePeer(name) {
  const [version, module] = PEERS[name];
  try {
    if (!works(program, ['-c', `from importlib.metadata import version; assert version('${name}') == '${version}'`])) {
      say(`Installing ${name} ${version} into .setup/bench ...`);
      pip(`Installing ${name}`, `${name}==${version}`);
    }
    if (works(program, ['-c', `import ${module}`])) return { env: {} };
    if (process.platform !== 'linux') throw new Error('its module does not load here');
    const env = { LD_PRELOAD: buildShim() };
    quiet(`Loading ${name}`, program, ['-c', `import ${module}`], { env: { ...process.env, ...env } });
    return { env };
  } catch (error) {
    return { skipped: error.message.split('\n').at(-1).slice(0, 160) };
  }
}

export const peerNames = Object.keys(PEERS);
