/** The instants that can be asked about, as a date-time field of the hall's time zone holds them. Pure. */
import { instantOf, localAt } from '#domain/wall-time.ts';

const dayMs = 86_400_000;

/** How far ahead the programme is told. */
export const aheadMs = 7 * dayMs;

/** `2026-11-25T14:30`: what the hall's clock shows at an instant (epoch ms). */
export const fieldValue = (timeZone: string, at: number): string =>
  new Date(localAt(timeZone, at)).toISOString().slice(0, 16);

/** The first and the last minute that can be asked about at `now` (hall time, epoch ms). */
export const fieldRange = (timeZone: string, now: number) => ({
  min: fieldValue(timeZone, now),
  max: fieldValue(timeZone, now + aheadMs),
});

/** The instant that a field's value means in the hall; undefined where it is empty, or not within the coming week. */
export function askedInstant(timeZone: string, value: string, now: number): number | undefined {
  const local = Date.parse(`${value}Z`);
  if (Number.isNaN(local)) return undefined;
  const at = instantOf(timeZone, local);
  // The minute that is running counts as the present.
  return at >= now - 60_000 && at <= now + aheadMs ? at : undefined;
}
