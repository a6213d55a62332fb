import path from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

// The gallery: every state of the interface with sample data, for the eye. `node scripts/run.mjs tests/gallery/shots.ts`
// builds it and photographs it.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [preact()],
  resolve: { alias: { '@': path.resolve(import.meta.dirname, '../..') } },
  build: { outDir: path.resolve(import.meta.dirname, '../../.output/gallery'), emptyOutDir: true },
});
