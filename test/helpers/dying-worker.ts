/** A log worker that opens well and dies on its first call; `workerData.file` says how. */
import { parentPort, workerData } from 'node:worker_threads';

if (workerData.file === 'at once') process.exit(3);
parentPort?.on('message', () => {
  if (workerData.file === 'exits') process.exit(3);
  throw new Error('broke in the worker');
});
parentPort?.postMessage({ ok: true });
