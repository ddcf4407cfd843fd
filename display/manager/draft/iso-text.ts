/** Instants as a hall's file writes them. Pure. */
import { localAt } from '#domain/wall-time.ts';

const minuteMs = 60_000;

/** `2026-12-01T09:00:00+08:00`: an instant (epoch ms) on the hall's clock, to the minute. */
export function isoText(timeZone: string, at: number): string {
  const minute = Math.floor(at / minuteMs) * minuteMs;
  const local = localAt(timeZone, minute);
  const offset = Math.round((local - minute) / minuteMs);
  const [sign, size] = offset < 0 ? ['-', -offset] : ['+', offset];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${new Date(local).toISOString().slice(0, 19)}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
