/**
 * `npm run backtest -- LOG.csv[.gz]... [--predictions OUT.csv] [--json]`: how well waits would have been predicted in
 * recorded queues. See README.md.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { predictionsCsv } from './predictions.ts';
import { reportOf } from './report.ts';
import { backtest, type LogResult } from './run.ts';
import { formatReport } from './table.ts';

const usage = 'npm run backtest -- LOG.csv[.gz]... [--predictions OUT.csv] [--json]';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { predictions: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  // `folder/*.csv.gz` names these too; they are read beside their logs.
  const logs = positionals.filter((file) => !/\.published\.csv(\.gz)?$/.test(file));
  if (logs.length === 0) throw new Error(`Which log? ${usage}`);
  const results: LogResult[] = [];
  for (const file of logs) results.push(await backtest(file));
  if (values.predictions !== undefined) await writeFile(values.predictions, predictionsCsv(results));
  const report = reportOf(results);
  console.log(values.json ? JSON.stringify(report, null, 2) : formatReport(report));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
