import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketOf } from '../../../server/backtest/metrics.ts';
import { predictionsCsv } from '../../../server/backtest/predictions.ts';
import { reportOf } from '../../../server/backtest/report.ts';
import { backtest } from '../../../server/backtest/run.ts';
import { formatReport } from '../../../server/backtest/table.ts';

const excerpt = join(import.meta.dirname, '../../data/warsaw-excerpt.csv');
const header = 'at,type,ticket,service,counter';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-backtest-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function logOf(name: string, rows: readonly string[], manifest?: object): Promise<string> {
  const file = join(folder, `${name}.csv`);
  await writeFile(file, [header, ...rows, ''].join('\n'));
  if (manifest) await writeFile(join(folder, 'manifest.json'), JSON.stringify({ [name]: manifest }));
  return file;
}

/** Two days of one line with one counter: a customer every ten minutes, each called eight minutes after the one before. */
function days(...dates: string[]): string[] {
  return dates.flatMap((date) => {
    const at = (minute: number) =>
      `${date}T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+01:00`;
    const rows: [number, string][] = [[0, `${at(0)},counter_opened,,pay,7`]];
    for (let n = 0; n < 30; n += 1) {
      rows.push([n * 7, `${at(n * 7)},issued,${date}-${n},pay,`]);
      rows.push([n * 9 + 3, `${at(n * 9 + 3)},called,${date}-${n},pay,7`]);
      rows.push([n * 9 + 11, `${at(n * 9 + 11)},served,${date}-${n},pay,7`]);
    }
    return rows.sort(([a], [b]) => a - b).map(([, row]) => row);
  });
}

describe('a backtest', () => {
  it('uses nothing that happens after a prediction: another future changes no earlier one', async () => {
    const rows = (await readFile(excerpt, 'utf8')).trim().split('\n').slice(1);
    const cut = Math.floor(rows.length * 0.6);
    const cutAt = rows[cut]?.slice(0, 25) ?? '';
    // All that comes later happens an hour later still, and nobody is called any more.
    const later = rows.slice(cut).flatMap((row) => {
      if (row.includes(',called,') || row.includes(',served,')) return [];
      const at = new Date(Date.parse(row.slice(0, 25)) + 2 * 3_600_000).toISOString().slice(0, 19);
      return [`${at}+01:00${row.slice(25)}`];
    });
    const manifest = { queue: 'service', dataset: 'w', unit: 'min', under_s: 600 };
    const told = await backtest(await logOf('told', rows, manifest));
    const altered = await backtest(await logOf('told', [...rows.slice(0, cut), ...later]));
    const earlier = (result: typeof told) =>
      predictionsCsv([{ predicted: result.predicted.filter(({ ticket }) => ticket.at < cutAt) }]);
    expect(earlier(told).split('\n').length).toBeGreaterThan(50);
    expect(earlier(altered)).toBe(earlier(told));
    expect(predictionsCsv([altered])).not.toBe(predictionsCsv([told]));
  });

  it('writes one row per issued ticket, those included that were never called or are not scored', async () => {
    const rows = days('2020-01-07');
    const file = await logOf('rows', [...rows, '2020-01-07T15:00:00+01:00,issued,"old, ~",pay,']);
    const lines = predictionsCsv([await backtest(file)])
      .trim()
      .split('\n');
    expect(lines[0]).toBe('ticket,at,predicted_s,low_s,high_s');
    expect(lines).toHaveLength(1 + 31);
    expect(lines.at(-1)).toMatch(/^"old, ~",2020-01-07T15:00:00\+01:00,\d+\.\d,\d+\.\d,\d+\.\d$/);
  });

  it('scores who was called after the first day and had to wait, but nobody whose issue is not known', async () => {
    const rows = days('2020-01-07', '2020-01-08').map((row) =>
      row.replaceAll('2020-01-08-5', '2020-01-08-5~'),
    );
    const { predicted } = await backtest(await logOf('scored', rows));
    const scored = predicted.filter(({ ticket }) => ticket.scored);
    expect(scored.every(({ ticket }) => ticket.at.startsWith('2020-01-08'))).toBe(true);
    expect(scored).toHaveLength(29);
  });

  it('knows after a day how a steady line moves', async () => {
    const dates = ['2020-01-07', '2020-01-08', '2020-01-09', '2020-01-10'];
    const [section] = reportOf([await backtest(await logOf('steady', days(...dates)))]);
    const ours = section?.rows.find(({ predictor }) => predictor === 'ours')?.metrics;
    expect(ours?.n).toBe(90);
    expect(ours?.mae).toBeLessThan(5 * 60);
  });

  it('reports ours beside the seven baselines and what the venue published, per position and service', async () => {
    const file = await logOf('table', days('2020-01-07', '2020-01-08'), {
      ...{ queue: 'hall', dataset: 'venue', unit: 's', services: { pay: 'Pay' } },
    });
    const sections = reportOf([await backtest(file)]);
    expect(sections[0]?.rows.map(({ predictor }) => predictor)).toEqual([
      'ours',
      ...['MEAN', 'LES', 'HOL', 'QL', 'RATE', 'MIX', 'MIX+cal'],
    ]);
    const text = formatReport(sections);
    expect(text).toContain('## log table (mean wait ');
    expect(text).toContain('## log table, position 2–3');
    expect(text).toContain('## log table, service pay');
    expect(text).toContain('Label changes per hour and service');
  });

  it('names the manifest and the field that cannot be understood', async () => {
    const file = await logOf('odd', days('2020-01-07'), { queue: 'many', dataset: 'x', unit: 's' });
    await expect(backtest(file)).rejects.toThrow(/manifest\.json, odd\.queue: must be hall or service/);
    await writeFile(join(folder, 'manifest.json'), '{}');
  });
});

it.each([
  [0, '0'],
  [1, '1'],
  [3, '2–3'],
  [7, '4–7'],
  [15, '8–15'],
  [16, '16+'],
])('%i ahead is position %s', (ahead, bucket) => {
  expect(bucketOf(ahead)).toBe(bucket);
});
