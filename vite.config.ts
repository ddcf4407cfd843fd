/// <reference types="vitest/config" />
/** Builds the pages: the wall for TV browsers from Chromium 64 up, the staff pages for current ones. */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const page = (name: string) => resolve(import.meta.dirname, 'display', name, 'index.html');

export default defineConfig({
  root: 'display',
  base: './',
  // Node-side tests; those of elements run in a browser, see test/web-test-runner.config.mjs.
  test: { root: import.meta.dirname, include: ['test/**/*.test.ts'], testTimeout: 20_000, hookTimeout: 30_000 },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'chrome64',
    cssTarget: 'chrome64',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { wall: page('wall') } },
  },
});
