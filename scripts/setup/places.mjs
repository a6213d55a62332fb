import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Everything that the set-up brings lies here or in `node_modules`; removing both starts afresh. */
export const setupFolder = path.join(root, '.setup');

/** A path inside the checkout. */
export const at = (...parts) => path.join(root, ...parts);

/** The text of a file, or null where there is none. */
export function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Finds a program by name in the folders of PATH; null where none has it. */
export function onPath(name, folders = (process.env.PATH ?? '').split(path.delimiter)) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of folders) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      if (existsSync(file) && statSync(file).isFile()) return file;
    }
  }
  return null;
}
