/** What grew, and whether it may. */
import { aimed, type Figure, figure, megabytes } from '../chaos/figures.ts';

export interface Sample {
  /** Updates or seconds so far. */
  at: number;
  heapBytes: number;
  nodes: number;
  listeners: number;
}

/** Bytes of heap per 1,000 steps that may stay. */
const growthAim = 1024;

/** The figures of a soak. What is on the stage differs from one sample to the next, so its first and last parts are compared. */
export function growth(samples: readonly Sample[], steps: string): Figure[] {
  const bytes = Math.round(slope(samples.map(({ at, heapBytes }) => [at, heapBytes])) * 1000);
  const first = samples[0]?.heapBytes ?? Number.NaN;
  const last = samples.at(-1)?.heapBytes ?? Number.NaN;
  return [
    figure('heap, first and last', `${megabytes(first)}, ${megabytes(last)}`),
    aimed(`heap per 1,000 ${steps}`, `${bytes} bytes`, `under ${growthAim}`, bytes < growthAim),
    constant('DOM nodes', samples, ({ nodes }) => nodes),
    constant('listeners', samples, ({ listeners }) => listeners),
  ];
}

/** Constant is: what the last third of the samples holds at most, the first third has held too. */
function constant(name: string, samples: readonly Sample[], of: (sample: Sample) => number): Figure {
  const third = Math.ceil(samples.length / 3);
  const [early, late] = [samples.slice(0, third), samples.slice(-third)].map((part) => part.map(of));
  const [before, after] = [Math.max(...(early ?? [])), Math.max(...(late ?? []))];
  const spanned = (values: readonly number[] = []) => `${Math.min(...values)}–${Math.max(...values)}`;
  return aimed(
    `${name}, first and last third`,
    `${spanned(early)}, ${spanned(late)}`,
    'no more at the end',
    after <= before,
  );
}

/** Of the line through points by least squares. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const rise = points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0);
  return rise / points.reduce((sum, [px]) => sum + (px - x) ** 2, 0);
}
