/** Builds the pages: the wall for TV browsers from Chromium 64 up, the staff pages for current ones. */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const page = (name: string) => resolve(import.meta.dirname, 'display', name, 'index.html');

export default defineConfig({
  root: 'display',
  base: './',
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'chrome64',
    cssTarget: 'chrome64',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { wall: page('wall') } },
  },
});
