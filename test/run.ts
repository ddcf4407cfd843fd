/**
 * `npm test`: type check, lint, Node tests and browser tests, one after the other, all of them even when one fails.
 * `npm test -- --only vitest` runs one of them. What a failed step said last is said again at the end, for logs of which
 * only the end is kept.
 */
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { ensurePages } from '../server/launch/pages.ts';
import { provideChromium } from './helpers/chromium.ts';
import { commandLine } from './helpers/command-line.ts';

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

const names = steps.map(({ name }) => name).join(', ');
const usage = `npm test -- [--only STEP]\nSTEP is the beginning of one of: ${names}`;
const { values } = commandLine(usage, { options: { only: { type: 'string' } } });
const chosen = steps.filter((step) => !values.only || step.name.startsWith(values.only));
if (chosen.length === 0) {
  console.error(usage);
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

/** How many of a failed step's last lines are said again at the end. */
const repeatedLines = 120;

const failed: { name: string; said: string }[] = [];
for (const step of chosen) {
  console.log(`\n── ${step.name} ──`);
  const { status, said } = await run(step.command, step.args);
  if (status !== 0) failed.push({ name: step.name, said });
}
for (const step of failed) {
  console.log(`\n── ${step.name} failed, having said last: ──`);
  console.log(step.said.trimEnd().split('\n').slice(-repeatedLines).join('\n'));
}
console.log(`\n${chosen.length - failed.length} steps passed, ${failed.length} failed`);
for (const step of failed) console.log(`  failed: ${step.name}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs a tool to its end, telling what it says as it says it. */
function run(command: string, args: string[]): Promise<{ status: number | null; said: string }> {
  const tool = spawn(join(bin, command), args, {
    cwd: root,
    env,
    stdio: ['inherit', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const [from, to] of [
    [tool.stdout, process.stdout],
    [tool.stderr, process.stderr],
  ] as const) {
    from.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      to.write(text);
    });
  }
  return new Promise((resolve, reject) => {
    tool.on('error', reject).on('close', (status) => resolve({ status, said }));
  });
}

function provided(): string {
  try {
    return provideChromium(console.log);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
