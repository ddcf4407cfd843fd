/** Has one target read its inputs and collects what is wrong. */
import { seededRandom } from '../../../server/feeds/simulator/random.ts';
import { targets } from './targets.ts';

export interface Findings {
  inputs: number;
  /** Each fault with the number of the first input that showed it, from 0. */
  faults: [fault: string, input: number][];
  /** The most that one input took, ms of processor: the machine may be busy with other things. */
  slowestMs: number;
  slowestInput: number;
}

/** A single input that takes this long is a fault. */
const tooLongMs = 2_000;
const faultsKept = 10;

/** `onInput` is told the number of each input before it is read. */
export async function readAll(
  name: string,
  inputs: number,
  seed: number,
  onInput: (input: number) => void = () => {},
): Promise<Findings> {
  const target = await (await targets[name]?.open())?.();
  if (!target) throw new Error(`there is no fuzz target "${name}"`);
  const findings: Findings = { inputs, faults: [], slowestMs: 0, slowestInput: -1 };
  const seen = new Set<string>();
  function found(error: unknown, input: number): void {
    const stack =
      error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 4).join(' | ') : String(error);
    const fault = stack.slice(0, 600);
    // The same fault with other figures is the same fault.
    const kind = fault.replaceAll(/\d+|"[^"]*"/g, '');
    if (seen.has(kind)) return;
    seen.add(kind);
    if (findings.faults.length < faultsKept) findings.faults.push([fault, input]);
  }
  const unnoticed = (error: unknown) => found(error, -1);
  process.on('unhandledRejection', unnoticed);
  process.on('uncaughtException', unnoticed);

  let next = 0;
  async function reader(): Promise<void> {
    while (next < inputs) {
      const input = next++;
      onInput(input);
      const began = process.threadCpuUsage();
      try {
        // Each input has chance of its own, so that any of them can be had again alone.
        const read = target?.one(seededRandom(seed * 1_000_003 + input));
        if (read instanceof Promise) await read;
      } catch (error) {
        found(error, input);
      }
      const { user, system } = process.threadCpuUsage(began);
      const tookMs = (user + system) / 1000;
      if (tookMs > findings.slowestMs) Object.assign(findings, { slowestMs: tookMs, slowestInput: input });
      if (tookMs > tooLongMs) found(new Error(`took ${Math.round(tookMs)} ms`), input);
    }
  }
  await Promise.all(Array.from({ length: target.atOnce ?? 1 }, reader));
  for (const fault of (await target.end?.()) ?? []) found(fault, -1);
  // What was left unawaited is told of in the next turn.
  await new Promise(setImmediate);
  process.off('unhandledRejection', unnoticed);
  process.off('uncaughtException', unnoticed);
  return findings;
}
