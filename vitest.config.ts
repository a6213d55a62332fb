import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    environment: 'happy-dom',
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
    setupFiles: ['fake-indexeddb/auto'],
    include: ['{lib,components,entrypoints,tests,scripts,bench}/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**', '.output/**'],
  },
});
