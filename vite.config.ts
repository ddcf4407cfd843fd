/// <reference types="vitest/config" />
/**
 * Builds the pages into dist/: the wall first, by itself so that nothing of the staff pages gets into what a TV loads,
 * then its service worker, then the staff pages.
 */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import {
  type BuildEnvironmentOptions,
  build,
  defineConfig,
  type InlineConfig,
  type Plugin,
  type Rolldown,
} from 'vite';

const root = join(import.meta.dirname, 'display');

/** The pages of these names, as the bundler's input. */
const pages = (names: string[]) =>
  Object.fromEntries(names.map((name) => [name, join(root, name, 'index.html')]));

const common = {
  // TV and set-top browsers of about 2018.
  target: 'chrome64',
  cssTarget: 'chrome64',
  // What a part needs is loaded already; only parts are loaded late.
  modulePreload: false,
} satisfies BuildEnvironmentOptions;

/** Libraries as meant for use, even where a test runner's NODE_ENV would have their development versions built in. */
const resolveOptions = { conditions: ['module', 'browser', 'production'] };

/** A build that adds to that of the wall. */
const beside = (options: BuildEnvironmentOptions): InlineConfig => ({
  configFile: false,
  root,
  base: './',
  logLevel: 'warn',
  resolve: resolveOptions,
  build: { ...common, emptyOutDir: false, ...options },
});

/** Builds the staff pages, and the preview that the manager's page has in a frame. */
function staffPages(): Plugin {
  let outDir = '';
  return {
    name: 'hallboard:staff-pages',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async closeBundle(error) {
      const options: BuildEnvironmentOptions = {
        ...{ rolldownOptions: { input: pages(['manager', 'api', 'preview']) }, outDir },
        // Never on a TV: office PCs and phones have current browsers.
        ...{ target: 'es2022', cssTarget: 'es2022' },
        // Icons are taken from a file by name, which a data: address does not allow.
        assetsInlineLimit: 0,
        // The page that describes the API is one large component.
        chunkSizeWarningLimit: 1000,
      };
      if (!error) await build(beside(options));
    },
  };
}

/**
 * Puts what old browsers lack before all else of the wall's page, as a script of its own: modules begin with those they
 * import, in an order that is the bundler's. Names the build by its content, in the page and in build.json, and adds
 * the service worker that keeps what the page loads.
 */
function wallShell(): Plugin {
  return {
    name: 'hallboard:wall-shell',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const page = bundle['wall/index.html'];
      if (page?.type !== 'asset') throw new Error('the build has no wall/index.html');
      const polyfills = await classicScript('polyfills');
      const first = `assets/polyfills-${sha256(polyfills).slice(0, 8)}.js`;
      const worker = await classicScript('sw');
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk') part.code = `${compileHint}\n${withoutIndents(part.code)}`;
      }
      const hash = createHash('sha256').update(worker).update(polyfills);
      for (const part of Object.values(bundle).sort((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
        hash.update(part.fileName).update(part.type === 'asset' ? part.source : part.code);
      }
      const id = hash.digest('hex').slice(0, 12);
      const files = [first, ...Object.keys(bundle).filter((name) => name.startsWith('assets/'))];

      page.source = String(page.source)
        .replace('content="unbuilt"', `content="${id}"`)
        .replace('<script ', `<script src="../${first}"></script>\n    <script `);
      this.emitFile({ type: 'asset', fileName: first, source: polyfills });
      const shell = { build: id, files: files.sort().map((name) => `../${name}`) };
      this.emitFile({
        type: 'asset',
        fileName: 'wall/sw.js',
        source: `const hallboardShell=${JSON.stringify(shell)};\n${worker}`,
      });
      this.emitFile({ type: 'asset', fileName: 'build.json', source: JSON.stringify({ build: id }) });
    },
  };
}

/** Has browsers that know it (Chromium 136 and later) compile a script on another thread while it loads. */
const compileHint = '//# allFunctionsCalledOnLoad';

/** Minified code has line breaks in its templates of HTML and CSS alone, where it takes no indents. */
const withoutIndents = (code: string) => code.replace(/\n\s+/g, '\n');

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A file of display/wall as one classic script. */
async function classicScript(name: string): Promise<string> {
  const lib = { entry: join(root, 'wall', `${name}.ts`), formats: ['iife' as const], name };
  // One entry in one format gives one output.
  const [output] = (await build(
    beside({ write: false, lib, copyPublicDir: false }),
  )) as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (chunk?.type !== 'chunk') throw new Error(`${name} was not built`);
  return chunk.code;
}

export default defineConfig(({ command }) => ({
  root,
  base: './',
  // Node-side tests; those of elements run in a browser, see test/web-test-runner.config.mjs.
  test: {
    root: import.meta.dirname,
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
  ...(command === 'build' && { resolve: resolveOptions }),
  plugins: [wallShell(), staffPages()],
  build: {
    ...common,
    outDir: join(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    rolldownOptions: {
      input: pages(['wall']),
      // Fields are assigned where old browsers cannot define them: no class here hides an accessor behind a field.
      transform: { assumptions: { setPublicClassFields: true } },
    },
  },
}));
