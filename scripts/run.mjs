// Runs a TypeScript program of this project under Node with the extension's own module rules (aliases, globs).
// Usage: node scripts/run.mjs FILE.ts [arguments for FILE.ts]
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/run.mjs FILE.ts [arguments]');
  process.exit(2);
}
const { module } = await runnerImport(path.resolve(root, file), {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': root } },
});
process.exitCode = await module.main(rest);
