import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  publicDir: 'assets',
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', ...(browser === 'firefox' ? [] : ['offscreen'])],
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; connect-src 'self'",
    },
    icons: { 16: 'icons/icon-16.png', 32: 'icons/icon-32.png', 48: 'icons/icon-48.png', 128: 'icons/icon-128.png' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'headwater@headwater.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
  vite: () => ({
    plugins: [preact()],
    resolve: {
      // The plain WebAssembly build of ONNX Runtime (14 MB) instead of the WebGPU one (27 MB), loaded from `ort/`
      // in the package: without the condition Vite would emit the wasm a second time.
      alias: { 'onnxruntime-web/webgpu': 'onnxruntime-web/wasm' },
      conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'development|production'],
    },
    build: { target: 'es2022' },
    worker: { format: 'es' },
  }),
  zip: { excludeSources: ['.output/**', '.setup/**', 'node_modules/**', 'demo-output/**', 'test-results/**'] },
});
