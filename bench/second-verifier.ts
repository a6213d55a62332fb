import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkMaterial, createVerifier } from '@/lib/credentials';
import type { Evidence } from '@/lib/domain';
import type { Material } from '@/lib/messaging';

const USAGE = `node scripts/run.mjs bench/second-verifier.ts [PYTHON] [FOLDER]

Compares what the extension makes of every signed fixture with two other verifiers, which PyPI has:
    pip install encypher-c2pa==1.7.1 c2pa-python==0.38.1
PYTHON is the interpreter that has them; python3 by default. FOLDER holds the files; by default the project's own fixtures.`;

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'tests/fixtures/credentials');
const nothing: Material = { texts: [], textPlace: null, articleBytes: 1, pictures: [], unchecked: {}, page: null };

interface Answer {
  present: boolean;
  state: string;
}

/** A verdict in the words of all three. `elsewhere`: the manifest is not in the file. */
type Word = 'trusted' | 'valid' | 'invalid' | 'elsewhere' | 'nothing';

function materialOf(file: string): Material {
  const bytes = readFileSync(file);
  if (file.endsWith('.txt')) return { ...nothing, texts: [{ text: bytes.toString(), covers: true }] };
  const encoded = bytes.toString('base64');
  if (!file.endsWith('.html')) return { ...nothing, pictures: [{ place: null, name: 'file', bytes: encoded }] };
  return { ...nothing, page: { bytes: encoded, disclosure: null, manifest: null, ambiguous: false } };
}

/** What our findings say of the credential; findings about unsigned metadata say nothing of one. */
function ourWord(evidence: readonly Evidence[]): Word {
  const finding = evidence.find(({ code }) => code.includes('credential'));
  if (finding === undefined || finding.code === 'page-credential-none') return 'nothing';
  if (finding.code === 'picture-credential-remote') return 'elsewhere';
  if (!finding.credential || /-(?:changed|several|failed)$/.test(finding.code)) return 'invalid';
  return finding.credential.state === 'trusted' ? 'trusted' : 'valid';
}

function theirWord({ present, state }: Answer): Word {
  if (!present) return 'nothing';
  const words: Record<string, Word> = { Trusted: 'trusted', Valid: 'valid', Remote: 'elsewhere' };
  return words[state] ?? 'invalid';
}

/** A verifier that fetches nothing has no word of its own for a manifest kept elsewhere. */
const agree = (ours: Word, theirs: Word) => ours === theirs || (ours === 'elsewhere' && theirs === 'invalid');

/** Prints a table of agreement; fails where a verifier disagrees, and says so where none is installed. */
export async function main([python = 'python3', from = folder, ...rest]: string[]): Promise<number> {
  if (python.startsWith('-') || rest.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const files = readdirSync(from).filter((file) => /\.(?:jpg|png|webp|txt|html|mp4|pdf)$/.test(file));
  const script = path.join(root, 'bench/second-verifier.py');
  const paths = files.map((file) => path.join(from, file));
  const run = spawnSync(python, [script, path.join(folder, 'root.pem'), ...paths], { encoding: 'utf8' });
  if (run.status !== 0) {
    console.error(run.error?.message ?? run.stderr);
    return 1;
  }
  const program = readFileSync(path.join(root, 'node_modules/@contentauth/c2pa-wasm/pkg/c2pa_bg.wasm'));
  const verifier = createVerifier(async () => program, readFileSync(path.join(folder, 'root.pem'), 'utf8'));
  let [compared, disagreements] = [0, 0];
  for (const line of run.stdout.trim().split('\n')) {
    const { file, ...others }: { file: string } & Record<string, Answer | null> = JSON.parse(line);
    const { evidence } = await checkMaterial(materialOf(path.join(from, file)), verifier);
    const ours = ourWord(evidence);
    const theirs = Object.entries(others).flatMap(([name, answer]) =>
      answer ? [[name, theirWord(answer)] as const] : [],
    );
    const same = theirs.every(([, word]) => agree(ours, word));
    compared += theirs.length;
    disagreements += same ? 0 : 1;
    const said = theirs.map(([name, word]) => `${name} ${word}`).join(', ');
    console.log(`${same ? ' ' : '!'} ${file.padEnd(26)} ours ${ours.padEnd(10)} ${said}`);
  }
  if (compared === 0) {
    console.log('skipped: neither encypher-c2pa nor c2pa-python is installed there');
    return 0;
  }
  console.log(`${compared} comparisons, ${disagreements} files with a disagreement`);
  return disagreements > 0 ? 1 : 0;
}
