/** Draws the day's curve with uPlot. Loaded when a curve is first shown, so that no other wall has to. */
import uPlot from 'uplot';
import type { Curve } from '../../director/trend-curve.ts';
import { minuteText } from '../../director/trend-words.ts';

/** How it is drawn: colours by what they are for, lengths in CSS px. */
export interface PlotLook {
  width: number;
  height: number;
  /** 1rem. */
  rem: number;
  font: string;
  ink: string;
  soft: string;
  rule: string;
  accent: string;
  panel: string;
}

/** Type of labels, in rem. */
const labelSize = 0.36;

/**
 * Draws into `target`, replacing nothing that is there. Returns what takes it away again.
 * @param marks minutes of the day to write under the curve
 * @param now minute of the day; undefined outside opening hours
 */
export function plotTrend(
  target: HTMLElement,
  curve: Curve,
  { marks, now, look }: { marks: readonly number[]; now: number | undefined; look: PlotLook },
): () => void {
  const { rem, ink, soft, rule, accent } = look;
  const font = `${labelSize * rem}px ${look.font}`;
  const spline = uPlot.paths.spline?.();
  const paths = spline ? { paths: spline } : {};
  const none = { show: false };
  const axis = { font, stroke: soft, ticks: none };
  const plot = new uPlot(
    {
      width: look.width,
      height: look.height,
      padding: [0.56 * rem, 0.5 * rem, 0, 0],
      legend: none,
      cursor: none,
      select: { show: false, left: 0, top: 0, width: 0, height: 0 },
      scales: {
        x: { time: false, range: () => [curve.from, curve.to] },
        y: { range: () => [0, curve.most] },
      },
      axes: [
        {
          ...axis,
          size: 0.6 * rem,
          gap: 0.1 * rem,
          grid: none,
          splits: () => [...marks],
          values: (_, minutes) => minutes.map(minuteText),
        },
        {
          ...axis,
          size: 0.74 * rem,
          gap: 0.12 * rem,
          grid: { stroke: rule, width: 0.015 * rem },
          splits: () => [0, curve.most / 2, curve.most],
          // Nought stands too near the first of the times.
          values: (_, counts) => counts.map((count) => (count > 0 ? `${count}` : '')),
        },
      ],
      series: [
        {},
        { ...paths, stroke: soft, width: 0.02 * rem, fill: rule, points: none },
        { ...paths, stroke: accent, width: 0.08 * rem, points: none },
      ],
      hooks: { draw: [(drawn) => label(drawn, curve, now, { ...look, ink })] },
    },
    [curve.minutes, curve.typical, curve.today],
    target,
  );
  return () => plot.destroy();
}

/** Names the curves where they are, and marks the present. */
function label(plot: uPlot, curve: Curve, now: number | undefined, look: PlotLook): void {
  const { ctx } = plot;
  const unit = look.rem * devicePixelRatio;
  const size = labelSize * unit;
  const { left, top, width, height } = plot.bbox;
  const write = (text: string, x: number, y: number, colour: string) => {
    const half = ctx.measureText(text).width / 2;
    const at = Math.max(left + half, Math.min(left + width - half, x));
    ctx.strokeText(text, at, y);
    ctx.fillStyle = colour;
    ctx.fillText(text, at, y);
  };
  const xOf = (minute: number) => plot.valToPos(minute, 'x', true);
  const yOf = (count: number) => plot.valToPos(count, 'y', true);
  ctx.save();
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.lineJoin = 'round';
  // A rim of the ground keeps a name readable on a line.
  ctx.strokeStyle = look.panel;
  ctx.lineWidth = 0.12 * unit;
  ctx.font = `700 ${size}px ${look.font}`;
  if (now !== undefined) {
    const x = xOf(now);
    ctx.fillStyle = look.ink;
    ctx.fillRect(x - 0.015 * unit, top, 0.03 * unit, height);
    write('现在', x, top - 0.16 * unit, look.ink);
  }
  const usual = peak(curve, now);
  if (usual !== undefined) {
    const y = yOf(curve.typical[usual] ?? 0) - 0.16 * unit;
    write('平时', xOf(curve.minutes[usual] ?? 0), Math.max(top + size, y), look.soft);
  }
  const last = curve.today.reduce<number>((found, value, at) => (value === null ? found : at), -1);
  if (last >= 0) {
    const y = yOf(curve.today[last] ?? 0);
    // Beside the last point, clear of the line of the present.
    write(
      '今天',
      xOf(curve.minutes[last] ?? 0) - 0.7 * unit,
      Math.max(top + size, y - 0.22 * unit),
      look.accent,
    );
  }
  ctx.restore();
}

/** Where the typical day is busiest, of what is still to come if that is much. */
function peak({ minutes, typical }: Curve, now: number | undefined): number | undefined {
  let best: number | undefined;
  const coming = minutes.some((minute) => now !== undefined && minute > now + 60);
  for (const [at, minute] of minutes.entries()) {
    const count = typical[at];
    if (count === null || count === undefined) continue;
    if (coming && now !== undefined && minute < now + 60) continue;
    if (best === undefined || count > (typical[best] ?? 0)) best = at;
  }
  return best;
}
