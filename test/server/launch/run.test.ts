import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../../../server/launch/setup.mjs';
import { eventually } from '../../helpers/eventually.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-run-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs a TypeScript program as npm does: in a shell that stays. Gives what it said. */
async function runInShell(program: string, ...args: string[]) {
  const file = join(folder, 'program.ts');
  await writeFile(file, program);
  const command = [process.execPath, join(root, 'server/launch/run.mjs'), file, ...args];
  const shell = spawn('sh', ['-c', `"$@"; exit $?`, 'sh', ...command], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  shell.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  return { shell, said: () => said };
}

it.skipIf(process.platform === 'win32')('runs a TypeScript file with its arguments', async () => {
  const { said } = await runInShell(
    'const said: string[] = process.argv.slice(2); console.log(said.join());',
    'a',
    'b',
  );
  await eventually(() => expect(said()).toBe('a,b\n'));
});

it.skipIf(process.platform === 'win32')('ends what it runs when the shell of npm is ended', async () => {
  const { shell, said } = await runInShell(`
    process.on('SIGTERM', () => {
      console.log('asked to end');
      process.exit();
    });
    setInterval(() => {}, 1000);
    console.log('up');
  `);
  await eventually(() => expect(said()).toBe('up\n'));
  shell.kill('SIGTERM');
  await eventually(() => expect(said()).toBe('up\nasked to end\n'));
});
