/** What the clocks on the walls of a time zone show. */

/** Offsets change on a quarter of an hour everywhere, so one look-up serves the whole quarter. */
const offsetStepMs = 15 * 60_000;
const dayMs = 24 * 3_600_000;

export interface WallTime {
  /** Local date and time at an instant (epoch ms), as the epoch ms at which UTC shows the same. */
  localAt(instant: number): number;
  /**
   * The instant (epoch ms) at which the zone shows a local date and time, given as above.
   * A time shown twice (clocks set back) gives its first instant; one never shown (clocks set forward) gives
   * the instant as if clocks had not been set.
   */
  instantOf(local: number): number;
  /** The local date at an instant: `2026-11-22`. */
  dayAt(instant: number): string;
}

/** Throws a RangeError on an unknown IANA time zone. */
export function wallTime(timeZone: string): WallTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const offsets = new Map<number, number>();

  function offsetAt(instant: number): number {
    const step = Math.floor(instant / offsetStepMs);
    const known = offsets.get(step);
    if (known !== undefined) return known;
    const from = step * offsetStepMs;
    const parts = Object.fromEntries(
      format.formatToParts(from).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - from;
    offsets.set(step, offset);
    return offset;
  }

  const localAt = (instant: number) => instant + offsetAt(instant);
  return {
    localAt,
    instantOf(local) {
      const before = local - offsetAt(local - dayMs);
      const after = local - offsetAt(local + dayMs);
      const shown = [before, after].filter((instant) => localAt(instant) === local);
      return shown.length > 0 ? Math.min(...shown) : before;
    },
    dayAt: (instant) => dateOf(localAt(instant)),
  };
}

/** The date of a local time given as epoch ms in UTC: `2026-11-22`. */
export const dateOf = (local: number): string => new Date(local).toISOString().slice(0, 10);
