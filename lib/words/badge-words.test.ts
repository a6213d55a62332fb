// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { BADGE_WORDS, FINDING_WORDS } from './badge-words';

const root = path.resolve(import.meta.dirname, '../..');

/** Files of ours that a file imports, directly or through others. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(
    /(?:import|export)(?! type)[^'";]*?from '([^']+)'/g,
  )) {
    const base = from.startsWith('@/') ? path.join(root, from.slice(2)) : path.resolve(path.dirname(file), from);
    if (!/^[.@]\/|^\.\.?\//.test(from)) continue;
    const found = ['.ts', '.tsx', '/index.ts'].map((end) => base + end).find(existsSync);
    if (found) reached(found, seen);
  }
  return seen;
}

it('holds every word that the script in a page can say', () => {
  const files = [...reached(path.join(root, 'entrypoints/content.ts'))].filter((file) => !/lib.words/.test(file));
  const said = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*['`]([a-z_]+)|: '((?:strip|card|badge)_[a-z_]+)'/g)].map(
      ([, key, other]) => key ?? other ?? '',
    ),
  );
  expect(files.some((file) => file.endsWith('VerdictCard.tsx'))).toBe(true);
  expect(said.length).toBeGreaterThan(15);
  expect(said.filter((key) => !BADGE_WORDS.test(key) && !FINDING_WORDS.test(key))).toEqual([]);
});
