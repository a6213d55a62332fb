import { existsSync, statSync, writeFileSync } from 'node:fs';
import { npm } from './node.mjs';
import { at, textOf } from './places.mjs';
import { say } from './say.mjs';

const stamp = at('node_modules', '.headwater-lock');

/** Installs the packages of package-lock.json where they are missing or of another lock file. */
export function ensurePackages() {
  const lock = textOf(at('package-lock.json'));
  if (lock !== null && textOf(stamp) === lock) return;
  if (isCurrent()) return;
  say('Installing the packages (npm ci, about a minute) ...');
  // No package's own script is run: none of them needs one.
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund'];
  try {
    npm('Installing the packages', ['ci', ...flags], { cwd: at() });
  } catch {
    // `npm ci` refuses a lock file that lacks an optional package of another platform; `install` keeps to the versions
    // that the file names and goes on.
    say('npm ci refused; trying npm install ...');
    npm('Installing the packages', ['install', '--no-save', ...flags], { cwd: at() });
  }
  writeFileSync(stamp, lock ?? '');
}

/** A developer who ran `npm install` by hand has no stamp, but npm's own record is newer than the lock file. */
function isCurrent() {
  const record = at('node_modules', '.package-lock.json');
  return (
    !existsSync(stamp) && existsSync(record) && statSync(record).mtimeMs >= statSync(at('package-lock.json')).mtimeMs
  );
}
