/** Spoilt inputs by the million, to everything that reads what others wrote. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { aimed, type ChaosOptions, type Figure, figure } from './figures.ts';
import type { Findings } from './fuzz/read-all.ts';
import { targets } from './fuzz/targets.ts';
import type { FuzzWork } from './fuzz/worker.ts';

/** A single input is given up after this long. */
const hangMs = 20_000;

export async function fuzz({ inputs, seed }: Pick<ChaosOptions, 'inputs' | 'seed'>): Promise<Figure[]> {
  const figures: Figure[] = [];
  let all = 0;
  let faults = 0;
  for (const [name, { share }] of Object.entries(targets)) {
    const count = Math.ceil(inputs * share);
    const began = performance.now();
    const findings = await inThread({ name, inputs: count, seed, at: counter() });
    const perSecond = Math.round((count * 1000) / (performance.now() - began));
    const slowest = `slowest ${Math.round(findings.slowestMs)} ms (input ${findings.slowestInput})`;
    all += count;
    faults += findings.faults.length;
    figures.push(
      figure(
        name,
        `${count.toLocaleString('en-US')} inputs, ${perSecond.toLocaleString('en-US')}/s, ${slowest}`,
      ),
      ...findings.faults.map(([fault, input]) => aimed(`  input ${input}`, fault, 'no fault', false)),
    );
    console.error(`  ${name}: ${count} at ${perSecond}/s, ${findings.faults.length} faults`);
  }
  return [
    ...figures,
    aimed(
      'crashes, hangs, unhandled rejections',
      `${faults} in ${all.toLocaleString('en-US')} inputs`,
      '0',
      faults === 0,
    ),
  ];
}

const counter = () => new Int32Array(new SharedArrayBuffer(4));

async function inThread(work: FuzzWork): Promise<Findings> {
  const worker = new Worker(new URL('./fuzz/worker.ts', import.meta.url), { workerData: work });
  let last = -1;
  let watch: ReturnType<typeof setInterval> | undefined;
  const hung = new Promise<string>((resolve) => {
    watch = setInterval(() => {
      const at = Atomics.load(work.at, 0);
      if (at === last && at > 0) resolve(`hung for ${hangMs} ms`);
      last = at;
    }, hangMs);
  });
  const failed = once(worker, 'error').then(([error]) => `crashed: ${error}`);
  const done = once(worker, 'message').then(([findings]): Findings => findings);
  try {
    const outcome = await Promise.race([done, hung, failed]);
    if (typeof outcome !== 'string') return outcome;
    const input = Atomics.load(work.at, 0);
    return { inputs: input, faults: [[outcome, input]], slowestMs: Number.NaN, slowestInput: input };
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}
