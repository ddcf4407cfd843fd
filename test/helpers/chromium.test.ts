import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chromiumPath, provideChromium } from './chromium.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-chromium-'));
  vi.stubEnv('CHROME_PATH', undefined);
  vi.stubEnv('PATH', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function program(name: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, '');
  await chmod(file, 0o755);
  return file;
}

describe.skipIf(process.platform !== 'linux')('the Chromium of the browser tests', () => {
  it('is the one that CHROME_PATH names, before those on PATH', async () => {
    await program('chromium');
    const given = await program('my-chrome');
    vi.stubEnv('CHROME_PATH', given);
    expect(chromiumPath()).toBe(given);
  });

  it('is found on PATH by its usual names', async () => {
    const chrome = await program('google-chrome');
    vi.stubEnv('PATH', [join(folder, 'empty'), folder].join(delimiter));
    expect(chromiumPath()).toBe(chrome);
  });

  it('is not looked for elsewhere when CHROME_PATH names nothing that runs', async () => {
    await program('chromium');
    vi.stubEnv('CHROME_PATH', join(folder, 'none'));
    expect(() => chromiumPath()).toThrow(`CHROME_PATH is "${join(folder, 'none')}", which cannot be run`);
  });

  it('is asked for by name where there is none and none may be installed', () => {
    const say = vi.fn();
    expect(() => provideChromium(say)).toThrow(/apt-get install chromium.*or set CHROME_PATH/);
    expect(say).not.toHaveBeenCalled();
  });
});
