/** Every prediction as CSV: `ticket,at,predicted_s,low_s,high_s`, one row per issued ticket, in the logs' order. */
import type { LogResult } from './run.ts';

export function predictionsCsv(results: readonly Pick<LogResult, 'predicted'>[]): string {
  const lines = ['ticket,at,predicted_s,low_s,high_s'];
  for (const { predicted } of results) {
    for (const { ticket, ours } of predicted) {
      const seconds = [ours.predicted, ours.low, ours.high].map((value) => value.toFixed(1));
      lines.push([quoted(ticket.ticket), ticket.at, ...seconds].join(','));
    }
  }
  return `${lines.join('\n')}\n`;
}

const quoted = (field: string) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
