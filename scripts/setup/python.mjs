import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { quiet, works } from './command.mjs';
import { at, onPath, setupFolder, textOf } from './places.mjs';
import { SetupError, say } from './say.mjs';

const folder = path.join(setupFolder, 'python');
const program = path.join(folder, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));
const stamp = path.join(folder, '.headwater-pyproject');

/** Names, newest wish first; the one that runs and is new enough is taken. */
const NAMES = ['python3.11', 'python3', 'python3.12', 'python3.13', 'python'];
const NEW_ENOUGH = ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))'];

function systemPython() {
  const found = NAMES.find((name) => onPath(name) && works(name, NEW_ENOUGH));
  if (found) return found;
  throw new SetupError('The tests of training/ need Python 3.11 or newer, and none was found on PATH.');
}

/** Makes an empty environment in a folder of `.setup`. */
export function makeEnvironment(folder) {
  const python = systemPython();
  rmSync(folder, { recursive: true, force: true });
  try {
    quiet('Making a Python environment', python, ['-m', 'venv', folder]);
  } catch (error) {
    // Debian's Python comes without venv; the package that adds it is small.
    if (process.getuid?.() !== 0 || !onPath('apt-get')) {
      throw new SetupError(`${error.message}\nOn Debian and Ubuntu: apt-get install python3-venv`);
    }
    say('Installing python3-venv with apt-get ...');
    quiet('Reading the list of packages', 'apt-get', ['update']);
    quiet('Installing python3-venv', 'apt-get', ['install', '-y', 'python3-venv']);
    quiet('Making a Python environment', python, ['-m', 'venv', '--clear', folder]);
  }
}

/**
 * Makes the environment that the tests of `training/` run in; installs again where `pyproject.toml` changed.
 *
 * @returns {string} the environment's Python
 */
export function ensurePython() {
  const wanted = textOf(at('training', 'pyproject.toml'));
  if (existsSync(program) && textOf(stamp) === wanted && works(program)) return program;
  say('Preparing Python for training/ (.setup/python) ...');
  makeEnvironment(folder);
  quiet('Installing the Python packages', program, ['-m', 'pip', 'install', '-q', '-e', '.[test]'], {
    cwd: at('training'),
  });
  writeFileSync(stamp, wanted ?? '');
  return program;
}
