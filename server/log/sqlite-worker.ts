/** The thread in which the database waits for the disk, so that sockets do not. */
import { parentPort, workerData } from 'node:worker_threads';
import { SqliteStore } from './sqlite-store.ts';
import type { StoreAnswer, StoreCall } from './store-call.ts';

const port = parentPort;
if (!port) throw new Error('sqlite-worker.ts runs as a worker thread');

function answer(work: () => unknown): void {
  try {
    port?.postMessage({ ok: true, value: work() } satisfies StoreAnswer);
  } catch (error) {
    port?.postMessage({ ok: false, error } satisfies StoreAnswer);
  }
}

function run(store: SqliteStore, call: StoreCall): unknown {
  switch (call.method) {
    case 'commit':
      return store.commit(...call.args);
    case 'read':
      return store.read(...call.args);
    case 'saveCheckpoint':
      return store.saveCheckpoint(...call.args);
    case 'loadCheckpoint':
      return store.loadCheckpoint(...call.args);
    case 'check':
      return store.check();
    case 'close':
      return store.close();
  }
}

answer(() => {
  const store = new SqliteStore(workerData.file);
  port.on('message', (call: StoreCall) => {
    answer(() => run(store, call));
    if (call.method === 'close') port.close();
  });
});
