import { spawn, spawnSync } from 'node:child_process';
import { SetupError } from './say.mjs';

/** Lines of a failed command that are shown. */
const TAIL = 25;

/**
 * Runs a command quietly; where it fails, throws with the end of what it printed.
 *
 * @param what the step in words, for the error ("Installing the packages")
 * @returns {string} what it printed
 */
export function quiet(what, command, args, options = {}) {
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    ...options,
  });
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`;
  if (result.status === 0) return output;
  const cause = result.error ? result.error.message : output.trim().split('\n').slice(-TAIL).join('\n');
  throw new SetupError(`${what} failed: ${[command, ...args].join(' ')}\n${cause}`);
}

/** Runs a command with this terminal's input and output; answers its exit code. */
export function loud(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Says whether a command runs at all. */
export function works(command, args = ['--version']) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
