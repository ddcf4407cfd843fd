import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tests in old browsers. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['test/tv/**/*.tv.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // One browser at a time: each of them draws with the processor.
    fileParallelism: false,
  },
});
