/**
 * `npm run bench`: every figure the README quotes, each beside a baseline measured in the same run.
 * `npm run bench -- fold ingest` runs some; `--json` prints the rows as JSON.
 */
import { provideChromium } from '../helpers/chromium.ts';
import { commandLine } from '../helpers/command-line.ts';
import { type BenchRow, printTable, ratioOf } from './table.ts';

const benches: Record<string, () => Promise<BenchRow[]>> = {
  size: async () => (await import('./size.ts')).sizeBench(),
  fold: async () => (await import('./fold.ts')).foldBench(),
  waits: async () => (await import('./waits.ts')).waitsBench(),
  ingest: async () => (await import('./ingest.ts')).ingestBench(),
  paint: async () => {
    process.env.CHROME_PATH = provideChromium(console.error);
    return (await import('./paint.ts')).paintBench();
  },
  publish: async () => {
    process.env.CHROME_PATH = provideChromium(console.error);
    return (await import('./publish.ts')).publishBench();
  },
  fanout: async () => (await import('./fanout.ts')).fanoutBench(),
};

const known = `There are: ${Object.keys(benches).join(', ')}.`;
const { values, positionals } = commandLine(
  `npm run bench -- [BENCHMARK…] [--json]\nWithout a benchmark all are run. ${known}`,
  { allowPositionals: true, options: { json: { type: 'boolean' } } },
);
const unknown = positionals.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark "${unknown[0]}". ${known}`);
  process.exit(1);
}
const chosen = positionals.length > 0 ? positionals : Object.keys(benches);
const rows: BenchRow[] = [];
for (const name of chosen) {
  console.error(`measuring ${name} …`);
  rows.push(...((await benches[name]?.()) ?? []));
}
if (values.json)
  console.log(
    JSON.stringify(
      rows.map((row) => ({ ...row, ratio: ratioOf(row) })),
      null,
      2,
    ),
  );
else printTable(rows);
