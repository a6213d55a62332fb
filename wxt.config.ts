import path from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { BADGE_WORDS } from './lib/words/badge-words';

/**
 * The hub that a reader's own model may come from, and the hosts that it sends large files from. No page of ours asks
 * them before the switch on the settings page is on (see docs/privacy.md); a static policy has to name them all the same.
 */
const HUB = ['https://huggingface.co', 'https://*.huggingface.co', 'https://*.hf.co'];

const root = import.meta.dirname;
const ORT = path.join(root, 'node_modules/onnxruntime-web/dist');
const RUNTIME_FILES = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'] as const;

/**
 * Takes the addresses of transformers.js's hub and CDN out of the build. They are only defaults that the detector
 * overrides with files of the package, but a bundle that names no host can't reach one, and reviewers look for them.
 */
function withoutRemoteHosts(): Plugin {
  return {
    name: 'headwater:without-remote-hosts',
    enforce: 'pre',
    transform(code, id) {
      if (!/@huggingface\/transformers|onnxruntime-web/.test(id)) return null;
      return { code: code.replaceAll(/https?:\/\/(?:cdn\.jsdelivr\.net|huggingface\.co)\/?/g, '/'), map: null };
    },
  };
}

/** Leaves out of the languages' words those that only pages of ours say. */
function onlyWordsOfTheBadge(): Plugin {
  return {
    name: 'headwater:only-words-of-the-badge',
    enforce: 'pre',
    transform(code, id) {
      if (!/_locales[\\/][^\\/]+[\\/]messages\.json$/.test(id)) return null;
      const kept = Object.entries(JSON.parse(code)).filter(([key]) => BADGE_WORDS.test(key));
      return { code: JSON.stringify(Object.fromEntries(kept)), map: null };
    },
  };
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  publicDir: 'assets',
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'alarms',
      'contextMenus',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // Asked for only when the reader switches the weekly notification on.
    optional_permissions: ['notifications'],
    content_security_policy: {
      extension_pages: `script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; connect-src 'self' ${HUB.join(' ')}`,
    },
    optional_host_permissions: HUB.map((host) => `${host}/*`),
    icons: { 16: 'icons/icon-16.png', 32: 'icons/icon-32.png', 48: 'icons/icon-48.png', 128: 'icons/icon-128.png' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'headwater@headwater.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === 'content-script')) return;
      config.plugins = [...(config.plugins ?? []), onlyWordsOfTheBadge()];
    },
    'build:publicAssets': (_wxt, files) => {
      for (const file of RUNTIME_FILES) files.push({ absoluteSrc: path.join(ORT, file), relativeDest: `ort/${file}` });
    },
  },
  vite: ({ browser }) => ({
    plugins: [preact(), withoutRemoteHosts()],
    resolve: {
      alias: {
        // The plain WebAssembly build of ONNX Runtime (14 MB) instead of the WebGPU one (27 MB).
        'onnxruntime-web/webgpu': 'onnxruntime-web/wasm',
        '#inference': path.join(root, `lib/platform/inference.${browser === 'firefox' ? 'firefox' : 'chrome'}.ts`),
      },
      // Leaves the wasm where `build:publicAssets` puts it; without the first condition Vite emits it a second time.
      conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'development|production'],
    },
    build: { target: 'es2022' },
    worker: { format: 'es', plugins: () => [withoutRemoteHosts()] },
  }),
  zip: { excludeSources: ['.output/**', '.setup/**', 'node_modules/**', 'demo-output/**', 'test-results/**'] },
});
