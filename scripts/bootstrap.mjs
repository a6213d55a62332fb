/**
 * Does all set-up, then a task. Plain JavaScript for any Node from 18 on, as it runs before anything is installed.
 *
 * Usage: node scripts/bootstrap.mjs TASK [arguments]    TASK: a file of scripts/tasks, without its ending
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureNode } from './setup/node.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { at } from './setup/places.mjs';
import { SetupError } from './setup/say.mjs';

async function main([task, ...rest]) {
  const file = at('scripts', 'tasks', `${task}.mjs`);
  if (!task || !existsSync(file)) throw new SetupError('usage: node scripts/bootstrap.mjs TASK [arguments]');
  const code = await ensureNode();
  if (code !== null) return code;
  ensurePackages();
  const { run } = await import(pathToFileURL(file).href);
  return run(rest);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 2;
}
