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

/** The figures of a soak. What is on the stage differs from one sample to the next: counts are judged by their trend. */
export function growth(samples: readonly Sample[], steps: string): Figure[] {
  const { slope, error } = heapTrend(samples);
  const [perThousand, chance] = [Math.round(slope * 1000), Math.round(error * 1000)];
  const first = samples[0]?.heapBytes ?? Number.NaN;
  const last = samples.at(-1)?.heapBytes ?? Number.NaN;
  return [
    figure('heap, first and last', `${megabytes(first)}, ${megabytes(last)}`),
    aimed(
      `heap per 1,000 ${steps}`,
      `${perThousand} ± ${chance} bytes`,
      `under ${growthAim}`,
      perThousand < growthAim,
    ),
    constant('DOM nodes', steps, samples, ({ nodes }) => nodes),
    constant('listeners', steps, samples, ({ listeners }) => listeners),
  ];
}

/**
 * Bytes of heap that each step leaves, whatever is on the stage when a sample is taken: the heap is fitted by least
 * squares to the steps and to the nodes together. Nodes that stay are judged by their own count.
 */
function heapTrend(samples: readonly Sample[]): { slope: number; error: number } {
  const byNodes = trend(samples.map(({ nodes, heapBytes }) => [nodes, heapBytes])).slope;
  const atByNodes = trend(samples.map(({ nodes, at }) => [nodes, at])).slope;
  return trend(
    samples.map(({ at, nodes, heapBytes }) => [at - atByNodes * nodes, heapBytes - byNodes * nodes]),
  );
}

/** What is on the stage stays for several samples: the trend is that of the means of so many stretches. */
const stretches = 8;

/** Constant is what grows by no more than chance explains: three standard errors of its trend. */
function constant(
  name: string,
  steps: string,
  samples: readonly Sample[],
  of: (sample: Sample) => number,
): Figure {
  const counts = samples.map(of);
  const each = Math.ceil(samples.length / stretches);
  const means = Array.from({ length: Math.ceil(samples.length / each) }, (_, n) => {
    const part = samples.slice(n * each, (n + 1) * each);
    return [mean(part.map(({ at }) => at)), mean(part.map(of))] as const;
  });
  const { slope, error } = trend(means);
  const told = `${(slope * 1000).toFixed(2)} ± ${(error * 1000).toFixed(2)}, of ${Math.min(...counts)}–${Math.max(...counts)}`;
  return aimed(`${name} per 1,000 ${steps}`, told, 'none beyond chance', slope <= 3 * error);
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The line through points by least squares: its slope, and the standard error of that. */
function trend(points: readonly (readonly [number, number])[]): { slope: number; error: number } {
  const [x, y] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const spread = points.reduce((sum, [px]) => sum + (px - x) ** 2, 0);
  if (spread === 0) return { slope: 0, error: 0 };
  const slope = points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0) / spread;
  const rest = points.reduce((sum, [px, py]) => sum + (py - y - slope * (px - x)) ** 2, 0);
  return { slope, error: Math.sqrt(rest / (points.length - 2) / spread) };
}
