/** Prints a backtest's report as Markdown tables. */
import type { Metrics } from './metrics.ts';
import type { Row, Section } from './report.ts';

const columns = ['n', 'MAE', 'RMSE', 'bias', 'under', 'coverage', 'width', 'pinball'] as const;

export function formatReport(sections: readonly Section[]): string {
  return sections.map(formatSection).join('\n\n');
}

function formatSection({ title, unit, rows, announced, labelChanges }: Section): string {
  const [first] = rows;
  const lines = [`## ${title}${first ? ` (mean wait ${amount(first.metrics.meanWait, unit)} ${unit})` : ''}`];
  const cells = [['', ...columns], ...rows.map((row) => cellsOf(row, unit))];
  const widths = cells[0]?.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0))) ?? [];
  const table = cells.map(
    (row) => `| ${row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join(' | ')} |`,
  );
  table.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  lines.push(...table);
  if (announced && announced.n > 0) {
    lines.push(`Announced ranges: ${announced.n}, of which ${percent(announced.held)} held.`);
  }
  if (labelChanges && labelChanges.most > 0) {
    const { mean, most } = labelChanges;
    lines.push(
      `Label changes per hour and service: ${mean.toFixed(1)} on average, at most ${most.toFixed(1)}.`,
    );
  }
  return lines.join('\n');
}

function cellsOf({ predictor, metrics }: Row, unit: Section['unit']): string[] {
  const time = (key: keyof Metrics) => amount(metrics[key], unit);
  return [
    predictor,
    String(metrics.n),
    time('mae'),
    time('rmse'),
    time('bias'),
    percent(metrics.under),
    percent(metrics.coverage),
    time('width'),
    time('pinball'),
  ];
}

const amount = (seconds: number, unit: Section['unit']) =>
  (unit === 's' ? seconds : seconds / 60).toFixed(unit === 's' ? 1 : 2);
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
