/** Finds the Chromium that the browser tests and the screenshots run in. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Flags for a browser that tests alone: no sandbox (containers run as root), no GPU, nothing in the background. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser's path: `CHROME_PATH`, else the usual names on PATH, else the usual places. Throws where there is none. */
export function chromiumPath(): string {
  const found = findChromium();
  if (!found) throw new Error(`no Chromium was found. ${howToInstall}`);
  return found;
}

function findChromium(): string | undefined {
  const { CHROME_PATH: given, PATH: path = '' } = process.env;
  if (given) {
    if (isRunnable(given)) return given;
    throw new Error(`CHROME_PATH is "${given}", which cannot be run`);
  }
  const onPath = path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places].find(isRunnable);
}

/** Finds a Chromium, or installs Debian's where this may be done. Throws with what to install where it may not. */
export function provideChromium(say: (line: string) => void): string {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    say('Installing Chromium (once; apt-get install chromium fonts-noto-cjk) …');
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
    if (apt('update', '-qq') && apt('install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'))
      return chromiumPath();
  }
  throw new Error(`this needs a Chromium. ${howToInstall}`);
}

const howToInstall =
  'Install Chromium or Google Chrome (Debian, Ubuntu: "sudo apt-get install chromium fonts-noto-cjk"), or set CHROME_PATH to its program, and run the same command again.';

function isOnPath(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isRunnable(join(folder, name)));
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
