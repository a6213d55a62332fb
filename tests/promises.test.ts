// @vitest-environment node
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const CONTENT_SCRIPT_BUDGET = 60_000;

/** Hosts that may stand in the code. Nothing asks them: the extension's own CSP forbids it, and the e2e tests watch. */
const KNOWN_WORDS = [
  // Names of formats.
  ...['www.w3.org', 'json-schema.org', 'purl.org', 'ns.adobe.com', 'schema.org'],
  // What ExifReader calls a prefix that a file does not explain.
  'fallback.namespace',
  // Documentation that libraries name in their comments and error messages.
  ...['developer.mozilla.org', 'web.dev', 'wxt.dev', 'rolldown.rs', 'www.apache.org', 'tinyurl.com', 'bit.ly'],
  ...['github.com', 'gist.github.com'],
];

/**
 * The one hub that a reader may have a model of their own fetched from, after a switch that names it. Only the settings
 * page knows its address; what a static policy has to name beside it are the hosts that it sends large files from.
 */
const HUB = 'huggingface.co';
const HUB_HOSTS = [`https://${HUB}`, `https://*.${HUB}`, 'https://*.hf.co'];

const BROWSERS = [
  {
    browser: 'chrome',
    permissions: ['alarms', 'contextMenus', 'offscreen', 'storage', 'unlimitedStorage'],
  },
  {
    browser: 'firefox',
    permissions: ['alarms', 'contextMenus', 'storage', 'unlimitedStorage'],
  },
];

const SOURCES = globSync('{lib,entrypoints,components}/**/*.{ts,tsx,html}', { cwd: root }).filter(
  (file) => !file.includes('.test.'),
);

describe('our own code', () => {
  it('never writes HTML as text and never makes code from text', () => {
    const wrong = SOURCES.filter((file) =>
      /\.(inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|dangerouslySetInnerHTML|\beval\(|new Function\(/.test(
        readFileSync(path.join(root, file), 'utf8'),
      ),
    );
    expect(SOURCES.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});

for (const { browser, permissions } of BROWSERS) {
  const folder = path.join(root, '.output', `${browser}-mv3`);
  const built = existsSync(path.join(folder, 'manifest.json'));
  const title = `the extension built for ${browser}${built ? '' : ' (skipped: not built; run npm run build)'}`;
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

  describe.skipIf(!built)(title, () => {
    const manifest = built ? JSON.parse(read('manifest.json')) : {};
    const scripts = built ? globSync('**/*.{js,mjs,html,css}', { cwd: folder }) : [];

    it('asks for these permissions and no other', () => {
      expect([...manifest.permissions].sort()).toEqual(permissions);
      expect(manifest.host_permissions ?? []).toEqual([]);
      expect(manifest.optional_permissions).toEqual(['notifications']);
      expect(manifest.optional_host_permissions).toEqual(HUB_HOSTS.map((host) => `${host}/*`));
      expect(manifest.externally_connectable).toBeUndefined();
      expect(manifest.web_accessible_resources ?? []).toEqual([]);
    });

    it('runs in web pages only, and not in their frames', () => {
      for (const script of manifest.content_scripts) {
        expect(script.matches).toEqual(['http://*/*', 'https://*/*']);
        expect(script.all_frames ?? false).toBe(false);
        expect(script.world ?? 'ISOLATED').toBe('ISOLATED');
      }
    });

    it('lets its own pages run only its own code and reach only itself, or the hub that the settings name', () => {
      expect(manifest.content_security_policy).toEqual({
        extension_pages: `script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; connect-src 'self' ${HUB_HOSTS.join(' ')}`,
      });
    });

    it('knows the hub in the settings page alone, and asks it nowhere by itself', () => {
      const knowing = scripts.filter((file) => /https?:\/\/[\w.-]*(?:huggingface\.co|\bhf\.co)/.test(read(file)));
      expect(knowing.map((file) => file.replace(/-[\w-]+\.js$/, ''))).toEqual(['chunks/options']);
      expect(scripts.filter((file) => /cdn\.jsdelivr\.net/.test(read(file)))).toEqual([]);
    });

    it('holds no address of another machine', () => {
      const found = scripts.flatMap((file) =>
        [...read(file).matchAll(/\b(?:https?|wss?):\/\/([a-z\d-]+(?:\.[a-z\d-]+)+)/gi)]
          .map(([, host = '']) => host.toLowerCase())
          .filter((host) => !KNOWN_WORDS.includes(host) && host !== HUB)
          .map((host) => `${file}: ${host}`),
      );
      expect([...new Set(found)]).toEqual([]);
    });

    it('keeps the script in every page small', () => {
      const sizes = manifest.content_scripts
        .flatMap((script: { js: string[] }) => script.js)
        .map((file: string) => gzipSync(read(file)).length);
      expect(sizes.length).toBeGreaterThan(0);
      expect(Math.max(...sizes)).toBeLessThan(CONTENT_SCRIPT_BUDGET);
    });

    it('carries its model and the code that runs it', () => {
      const models = globSync('models/*/model.json', { cwd: folder });
      expect(models).toHaveLength(1);
      expect(globSync('models/*/onnx/*.onnx', { cwd: folder })).toHaveLength(1);
      // The model's runtime and the verifier of credentials.
      expect(globSync('**/*.wasm', { cwd: folder })).toHaveLength(2);
    });

    it('has every word in every language of the interface', () => {
      const languages = globSync('_locales/*/messages.json', { cwd: folder });
      expect(languages.length).toBeGreaterThanOrEqual(2);
      expect(manifest.default_locale).toBe('en');
    });
  });
}
