// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each room may import beside `domain` and itself. Type-only imports of `messaging` are free: it names all. */
const ROOMS: Record<string, string[]> = {
  language: [],
  extract: ['address', 'language'],
  marks: ['language'],
  detector: ['language', 'own-model'],
  /** Files of the reader's own model, checked and kept. */
  'own-model': [],
  /** Byte-side marks, in a worker of their own. */
  credentials: [],
  /** The content script's side of them: which bytes of a page there are, and how they may be had. */
  material: [],
  verdict: [],
  /** What an address stands for, and which site it belongs to. */
  address: [],
  site: [],
  history: ['address', 'site'],
  statistics: [],
  report: ['statistics'],
  /** Answers the dashboard's questions: reads the history once and folds it into figures. */
  survey: ['history', 'messaging', 'settings', 'site', 'statistics'],
  settings: [],
  messaging: [],
  platform: ['messaging'],
  /** The reader's language, and so the settings; figures are told in words. */
  words: ['settings', 'statistics'],
  /** Tells the last week's figures once a week, to those who asked for it. */
  week: ['settings', 'statistics', 'words'],
  /** The content script's side of one page view. */
  page: ['extract', 'marks', 'material', 'messaging', 'settings'],
  /** The background's side of one page view. */
  visit: ['history', 'messaging', 'platform', 'settings', 'verdict', 'words'],
};

const PAGE = ['components', 'messaging', 'report', 'settings', 'statistics', 'words'];

/** What each entry point may import; nobody imports an entry point. */
const ENTRY_POINTS: Record<string, string[]> = {
  background: [
    'history',
    'messaging',
    'own-model',
    'platform',
    'settings',
    'survey',
    'verdict',
    'visit',
    'week',
    'words',
  ],
  content: ['components', 'extract', 'marks', 'material', 'messaging', 'page', 'settings', 'words'],
  // Hosts the worker that holds the model; `platform` lends it the code that starts one.
  offscreen: ['detector', 'messaging', 'platform'],
  popup: PAGE,
  dashboard: PAGE,
  options: [...PAGE, 'own-model'],
};

/** Props in, events out; figures are props, and pure. */
const COMPONENTS = ['statistics', 'words'];

/** Packages that only these rooms may import. */
const OWNERS: Record<string, string[]> = {
  '@mozilla/readability': ['extract'],
  '@huggingface/transformers': ['detector'],
  'onnxruntime-web': ['detector'],
  '@contentauth/c2pa-wasm': ['credentials'],
  exifreader: ['credentials'],
  'structured-headers': ['credentials'],
  dexie: ['history', 'own-model'],
  tldts: ['site'],
  'eld/extrasmall': ['language'],
  '@webext-core/messaging': ['messaging'],
  // `visit` keeps a tab's state in session storage.
  'wxt/utils/storage': ['settings', 'visit'],
};

/** Words of the code that only these rooms may hold. */
const WORDS: [word: RegExp, rooms: string[]][] = [
  [/browser\.offscreen|chrome\.offscreen/, ['platform']],
  [/import\.meta\.env\.BROWSER/, ['platform']],
];

interface Import {
  file: string;
  room: string;
  from: string;
  typeOnly: boolean;
}

const root = path.resolve(import.meta.dirname, '..');
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const files = globSync('{lib,entrypoints,components}/**/*.{ts,tsx}', { cwd: root }).filter((file) => !isTest(file));
const codeOf = (file: string) =>
  readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

/** `lib/extract/x.ts` is of room `extract`, `entrypoints/popup/App.tsx` of `popup`, `components/x.ts` of `components`. */
function roomOf(file: string): string {
  const [top = '', second = ''] = file.split(/[\\/]/);
  return top === 'components' ? top : second.replace(/\.tsx?$/, '');
}

function importsOf(file: string): Import[] {
  const pattern = /\b(?:(?:import|export)\s+(type\s)?[^'";]*?from\s*|import\s*\(?\s*)['"]([^'"]+)['"]/g;
  return [...codeOf(file).matchAll(pattern)].map(([, type, from = '']) => ({
    file,
    room: roomOf(file),
    from,
    typeOnly: type !== undefined,
  }));
}

const imports = files.flatMap(importsOf);
/** The room that an import names, or null: a package, a file of the same room, an asset. */
function target({ from }: Import): string | null {
  const [, top, room] = /^@\/(lib|components|entrypoints)(?:\/([\w-]+))?/.exec(from) ?? [];
  if (!top) return null;
  return top === 'lib' ? (room ?? null) : top;
}

function allowed(file: string): string[] {
  const room = roomOf(file);
  const list = file.startsWith('lib') ? ROOMS[room] : file.startsWith('components') ? COMPONENTS : ENTRY_POINTS[room];
  return list ?? [];
}

describe('the rooms', () => {
  it('sees the imports at all', () => {
    expect(imports.length).toBeGreaterThan(30);
    expect(imports.some((one) => one.room === 'history' && one.from === 'dexie')).toBe(true);
  });

  it('have a rule each, and each rule a room', () => {
    const rooms = [...new Set(files.filter((file) => /^lib.[^.]+[\\/]/.test(file)).map(roomOf))];
    expect(rooms.filter((room) => !(room in ROOMS))).toEqual([]);
    const entries = [...new Set(files.filter((file) => file.startsWith('entrypoints')).map(roomOf))];
    expect(entries.filter((entry) => !(entry in ENTRY_POINTS))).toEqual([]);
  });

  it('import only what their rule names', () => {
    const wrong = imports.filter((one) => {
      const room = target(one);
      if (room === null || room === 'domain' || room === one.room) return false;
      if (one.typeOnly && (one.room === 'messaging' || room === 'messaging')) return false;
      return !allowed(one.file).includes(room);
    });
    expect(wrong.map((one) => `${one.file} imports ${one.from}`)).toEqual([]);
  });

  it('are left through their front door', () => {
    const wrong = imports.filter(({ file, from }) => {
      if (from.startsWith('.')) return roomOf(path.join(path.dirname(file), from)) !== roomOf(file);
      return /^@\/lib\/[\w-]+\//.test(from) && !SIDE_DOORS.has(from);
    });
    expect(wrong.map((one) => `${one.file} imports ${one.from}`)).toEqual([]);
  });

  it('own their packages', () => {
    const wrong = imports.filter(({ from, room }) => {
      const owner = Object.keys(OWNERS).find((name) => from === name || from.startsWith(`${name}/`));
      return owner !== undefined && !OWNERS[owner]?.includes(room);
    });
    expect(wrong.map((one) => `${one.file} imports ${one.from}`)).toEqual([]);
  });

  it.each(WORDS)('keep %s to themselves', (word, rooms) => {
    const wrong = files.filter((file) => word.test(codeOf(file)) && !rooms.includes(roomOf(file)));
    expect(wrong).toEqual([]);
  });

  it('are never imported from an entry point', () => {
    expect(imports.filter((one) => /entrypoints/.test(one.from)).map((one) => one.file)).toEqual([]);
  });
});

/** Modules that must not come with the rest of their room: each names a reason. */
const SIDE_DOORS = new Set([
  // The front door picks the browser's own way to inference; the offscreen document needs only the worker's host.
  '@/lib/platform/worker-host',
  '@/lib/platform/credentials-host',
]);
