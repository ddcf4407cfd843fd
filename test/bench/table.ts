/** The table every benchmark reports in: each row stands beside a baseline measured in the same run. */

export interface BenchRow {
  /** What was measured: `Fold of 1 M events`. */
  name: string;
  /** Our figure, in `unit`. */
  ours: number;
  /** The baseline's figure, in `unit`. */
  baseline: number;
  /** `events/s`, `µs`, `KB`. */
  unit: string;
  /** What the baseline is, so that nobody has to guess: `bare ws loop`. */
  baselineName: string;
  /** Which way is good. */
  better: 'lower' | 'higher';
  /** What we aim for, in words: `at most 1.5 × the bare page`. */
  goal?: string;
}

const columns = ['measured', 'ours', 'baseline', 'ours ÷ baseline', 'better', 'beside', 'goal'] as const;

/** ours ÷ baseline. */
export const ratioOf = ({ ours, baseline }: BenchRow): number => ours / baseline;

export function printTable(rows: readonly BenchRow[]): void {
  console.log(formatTable(rows));
}

/** The rows as a Markdown table with aligned columns. */
export function formatTable(rows: readonly BenchRow[]): string {
  const cells = [[...columns], ...rows.map(cellsOf)];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const lines = cells.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`);
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return lines.join('\n');
}

function cellsOf(row: BenchRow): string[] {
  return [
    row.name,
    `${figure(row.ours)} ${row.unit}`,
    `${figure(row.baseline)} ${row.unit}`,
    `${figure(ratioOf(row))} ×`,
    row.better,
    row.baselineName,
    row.goal ?? '',
  ];
}

/** Three significant digits, and whole numbers in full. */
function figure(value: number): string {
  return Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString('en-US')
    : String(Number(value.toPrecision(3)));
}
