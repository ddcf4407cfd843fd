/**
 * What the clocks on the walls of a time zone show. A local date and time is given as the epoch ms at which UTC
 * shows the same.
 */

const dayMs = 86_400_000;

/** Formatters are costly to make. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The local time at an instant (epoch ms). Throws RangeError for an unknown IANA time zone. */
export function localAt(timeZone: string, instant: number): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const ms = ((instant % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second, ms);
}

/**
 * The instant (epoch ms) at which the zone shows a local time. A time shown twice, when clocks are set back, gives
 * its first instant; one that is skipped, when they are set forward, gives the instant as if they had not been.
 */
export function instantOf(timeZone: string, local: number): number {
  const asIf = (near: number) => local - (localAt(timeZone, near) - near);
  const before = asIf(local - dayMs);
  const after = asIf(local + dayMs);
  const shown = [before, after].filter((instant) => localAt(timeZone, instant) === local);
  return shown.length > 0 ? Math.min(...shown) : before;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}
