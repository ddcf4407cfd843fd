/** A thread that reads one target's inputs, and says which it is at, so that a hang is seen from outside. */
import { parentPort, workerData } from 'node:worker_threads';
import { readAll } from './read-all.ts';

export interface FuzzWork {
  name: string;
  inputs: number;
  seed: number;
  /** Where the number of the input being read is put. */
  at: Int32Array;
}

const { name, inputs, seed, at } = workerData as FuzzWork; // what fuzz.ts started this with
parentPort?.postMessage(await readAll(name, inputs, seed, (input) => Atomics.store(at, 0, input)));
