/** What a scenario found, one figure a line, those that an aim is set for marked. */

export interface Figure {
  name: string;
  /** With its unit. */
  value: string;
  /** What it should be, and whether it is. */
  aim?: { what: string; met: boolean };
}

/** Settings of a run; a scenario takes those that mean something to it. */
export interface ChaosOptions {
  /** Kills. */
  times: number;
  /** Screens of the reconnect scenario. */
  clients: number;
  /** Inputs of the fuzz scenario. */
  inputs: number;
  /** Where all chance begins, so that a run can be had again. */
  seed: number;
}

export type Scenario = (options: ChaosOptions) => Promise<Figure[]>;

export const figure = (name: string, value: string | number): Figure => ({ name, value: String(value) });

/** A figure that has to be what `aim` says. */
export const aimed = (
  name: string,
  value: string | number | boolean,
  what: string,
  met: boolean,
): Figure => ({
  name,
  value: String(value),
  aim: { what, met },
});

/** Lines for the terminal. */
export function lines(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  return figures
    .map(({ name, value, aim }) => {
      const verdict = aim ? `  (aim: ${aim.what}${aim.met ? '' : ' – MISSED'})` : '';
      return `  ${name.padEnd(width)}  ${value}${verdict}`;
    })
    .join('\n');
}

/** Of sorted-by-nobody figures: the one in the middle, and the largest. */
export function spread(values: readonly number[]): { median: number; max: number } {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

export const ms = (value: number) => `${Math.round(value).toLocaleString('en-US')} ms`;
export const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
