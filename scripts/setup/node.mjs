import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loud, quiet, works } from './command.mjs';
import { setupFolder } from './places.mjs';
import { SetupError, say } from './say.mjs';

/** The oldest Node that the build tools and the tests run on. */
const NEEDED = 24;
const folder = path.join(setupFolder, 'node24');
const isWindows = process.platform === 'win32';

/** The two places where the npm packages put the program. */
const programs = () => {
  const platform = isWindows ? 'win' : process.platform;
  const name = isWindows ? 'node.exe' : 'node';
  return [
    path.join(folder, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name),
    path.join(folder, 'node_modules', 'node', 'bin', name),
  ];
};
const installed = () => programs().find((program) => existsSync(program) && works(program));

/** Runs npm under a Node of choice: the npm that started us, or else the one on PATH. */
export function npm(what, args, options = {}, node = process.execPath) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return quiet(what, node, [script, ...args], options);
  return quiet(what, isWindows ? 'npm.cmd' : 'npm', args, { shell: isWindows, ...options });
}

function install() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  // The package for this platform holds the program itself. The package `node` fetches it with an install script,
  // which npm may be told to refuse, so it comes second.
  const direct = `node-${isWindows ? 'win' : process.platform}-${process.arch}@${NEEDED}`;
  const tries = [
    ['--ignore-scripts', direct],
    ['--foreground-scripts', `node@${NEEDED}`],
  ];
  const errors = [];
  for (const args of tries) {
    try {
      npm(`Installing Node ${NEEDED}`, ['install', '--no-audit', '--no-fund', '--no-save', ...args], { cwd: folder });
      const program = installed();
      if (program) return program;
    } catch (error) {
      errors.push(error.message);
    }
  }
  throw new SetupError(
    `Headwater's tools need Node ${NEEDED}; this is ${process.version}, and installing it with npm did not work.\n` +
      `Install Node ${NEEDED} by hand and run the same command again.\n${errors.join('\n')}`,
  );
}

/**
 * Makes sure that the rest runs on Node 24: brings it where this Node is older, and starts the same command with it.
 *
 * @returns {Promise<number | null>} the exit code of the run under the newer Node, or null: go on in this process
 */
export async function ensureNode(argv = process.argv.slice(1)) {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return null;
  let program = installed();
  if (!program) {
    say(`Node ${NEEDED} is needed and this is ${process.version}: installing it into .setup/node24 ...`);
    program = install();
  }
  const PATH = [path.dirname(program), process.env.PATH].join(path.delimiter);
  // npm sets these for the Node that started it; programs started below must find the newer one.
  const env = { ...process.env, PATH, npm_node_execpath: program, NODE: program };
  return loud(program, argv, { env });
}
