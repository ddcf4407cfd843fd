/** Element, cache and link tests in a real Chromium: `*.wtr.ts`. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumFlags, chromiumPath } from './helpers/chromium.ts';

/** What libraries and tested faults say on the console as a matter of course: a test's log is for what is unexpected. */
const expectedLogs = /Lit is in dev mode|scheduled an update \(generally|hb-trend: no curve/;

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: 'test/**/*.wtr.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' })],
  filterBrowserLogs: ({ args }) => !args.some((arg) => expectedLogs.test(String(arg))),
  concurrency: 2,
  // The layout of every state takes minutes where other work shares the machine.
  testsFinishTimeout: 600_000,
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: chromiumPath(), args: chromiumFlags },
    }),
  ],
};
