/**
 * `npm test`: type check, lint, Node tests and browser tests, one after the other, all of them even when one fails.
 * `npm test -- --only vitest` runs one of them.
 */
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePages } from '../server/launch/pages.ts';
import { provideChromium } from './helpers/chromium.ts';

const root = dirname(import.meta.dirname);
const bin = join(root, 'node_modules', '.bin');

const steps: { name: string; command: string; args: string[] }[] = [
  ...['server/domain', 'server', 'display', 'test'].map((project) => ({
    name: `types: ${project}`,
    command: 'tsc',
    args: ['--noEmit', '-p', project],
  })),
  { name: 'lint', command: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'vitest', command: 'vitest', args: ['run'] },
  { name: 'browser', command: 'web-test-runner', args: ['--config', 'test/web-test-runner.config.mjs'] },
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = steps.filter((step) => !values.only || step.name.startsWith(values.only));
if (chosen.length === 0) {
  console.error(`--only takes the beginning of one of: ${steps.map((step) => step.name).join(', ')}`);
  process.exit(1);
}

const env = {
  ...process.env,
  // This very Node.js first, so that every tool runs on it even where the machine's own is older.
  PATH: [dirname(process.execPath), bin, process.env.PATH].join(delimiter),
  CHROME_PATH: provided(),
};

// Once, before the tests: several of them start servers at the same time, each of which would build.
await ensurePages(console.log);

const failed = chosen.filter((step) => {
  console.log(`\n── ${step.name} ──`);
  const { status } = spawnSync(join(bin, step.command), step.args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status !== 0;
});
console.log(`\n${chosen.length - failed.length} steps passed, ${failed.length} failed`);
for (const step of failed) console.log(`  failed: ${step.name}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function provided(): string {
  try {
    return provideChromium(console.log);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
