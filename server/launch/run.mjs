/**
 * `node server/launch/run.mjs FILE [ARGS]`: makes the clone ready, then runs a TypeScript file of the project on a
 * Node.js that can. What `npm start`, `npm test` and `npm run bench` begin with.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, modernNode, nodeFlags, root } from './setup.mjs';

const lookForNpmMs = 500;

const [name, ...args] = process.argv.slice(2);
if (!name) throw new Error('usage: node server/launch/run.mjs FILE [ARGS]');
const file = resolve(root, name);

endWithNpm();
ensureInstalled();
const node = modernNode();
if (node === process.execPath) {
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
} else {
  runOn(node);
}

/**
 * The shell in which npm runs a script dies of a signal without passing it on. Whoever ends `npm start` means what it
 * has started, which would else go on and keep its port.
 */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, lookForNpmMs);
  timer.unref();
}

/** @param {string} node */
function runOn(node) {
  const child = spawn(node, [...nodeFlags, file, ...args], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
