/** The main thread's end of the store: calls go to the worker, answers come back as promises. */
import { Worker } from 'node:worker_threads';
import type { SqliteStore } from './sqlite-store.ts';
import type { StoreAnswer, StoreCall, StoreMethod } from './store-call.ts';

export interface StoreClient {
  /** Runs a method of the store. Rejects with its error, or when the worker has ended. */
  call<M extends StoreMethod>(
    method: M,
    ...args: Parameters<SqliteStore[M]>
  ): Promise<ReturnType<SqliteStore[M]>>;
  /** Closes the store after all earlier calls; resolves when the worker has ended. */
  close(): Promise<void>;
}

const ownWorker = new URL('./sqlite-worker.ts', import.meta.url);

/** Starts the worker on a file. Rejects when the store cannot be opened. */
export async function startStore(file: string, worker = ownWorker): Promise<StoreClient> {
  const thread = new Worker(worker, { workerData: { file }, name: 'event log' });
  const waiting: { resolve(value: unknown): void; reject(error: unknown): void }[] = [];
  let ended: Error | undefined;

  const answered = () => new Promise<unknown>((resolve, reject) => waiting.push({ resolve, reject }));
  thread.on('message', (answer: StoreAnswer) => {
    const next = waiting.shift();
    if (answer.ok) next?.resolve(answer.value);
    else next?.reject(answer.error);
  });
  let cause: unknown;
  thread.on('error', (error) => {
    cause = error;
  });
  const exited = new Promise<void>((resolve) => {
    thread.on('exit', (code) => {
      const why = cause instanceof Error ? cause.message : `exit code ${code}`;
      ended = new Error(`the event log has stopped (${why}); restart the server`, { cause });
      for (const { reject } of waiting.splice(0)) reject(ended);
      resolve();
    });
  });

  const call: StoreClient['call'] = async (method, ...args) => {
    if (ended) throw ended;
    thread.postMessage({ method, args } as StoreCall);
    // The answer to a call is what that method returned.
    return (await answered()) as ReturnType<SqliteStore[typeof method]>;
  };

  await answered();
  return {
    call,
    async close() {
      if (!ended) await call('close');
      await exited;
    },
  };
}
