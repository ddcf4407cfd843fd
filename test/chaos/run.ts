/**
 * `npm run chaos`: what fails in months of a hall's life, on real processes, in minutes. `npm run chaos -- kill fuzz` runs
 * some. `--times`, `--clients`, `--inputs` and `--seed` set how much of it. All load stays on 127.0.0.1. Exits with 1 when
 * an aim is missed.
 */
import { ensurePages } from '../../server/launch/pages.ts';
import { commandLine } from '../helpers/command-line.ts';
import { lines, type Scenario } from './figures.ts';

const scenarios: Record<string, () => Promise<Scenario>> = {
  kill: async () => (await import('./kill.ts')).kill,
  reconnect: async () => (await import('./reconnect.ts')).reconnect,
  fuzz: async () => (await import('./fuzz.ts')).fuzz,
  disk: async () => (await import('./disk.ts')).disk,
  hostile: async () => (await import('./hostile.ts')).hostile,
  network: async () => (await import('./network.ts')).network,
  coldstart: async () => (await import('./coldstart.ts')).coldstart,
  stop: async () => (await import('./stop.ts')).stop,
};

const known = `There are: ${Object.keys(scenarios).join(', ')}.`;
const usage = `npm run chaos -- [SCENARIO…] [--times N] [--clients N] [--inputs N] [--seed N]\nWithout a scenario all are run. ${known}`;
const { values, positionals } = commandLine(usage, {
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '200' },
    clients: { type: 'string', default: '10000' },
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '20' },
  },
});
const unknown = positionals.find((name) => !Object.hasOwn(scenarios, name));
if (unknown !== undefined) {
  console.error(`There is no scenario "${unknown}". ${known}`);
  process.exit(1);
}
const options = {
  times: Number(values.times),
  clients: Number(values.clients),
  inputs: Number(values.inputs),
  seed: Number(values.seed),
};
await ensurePages(console.error);
let missed = 0;
for (const name of positionals.length > 0 ? positionals : Object.keys(scenarios)) {
  console.error(`${name} …`);
  const began = performance.now();
  const run = await scenarios[name]?.();
  const figures = (await run?.(options)) ?? [];
  missed += figures.filter(({ aim }) => aim && !aim.met).length;
  console.log(`${name} (${Math.round((performance.now() - began) / 1000)} s)\n${lines(figures)}`);
}
if (missed > 0) console.error(`${missed} aims missed`);
process.exit(missed > 0 ? 1 : 0);
