/** Wall-clock time in the hall's own time zone, whatever zone the TV is set to. */

export interface HallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
}

/** Zones change their offsets only at whole quarters of an hour. */
const quarterMs = 15 * 60_000;

/** What calendar and clock show in `timeZone` (IANA) at `at` (epoch ms). */
export function hallTime(timeZone: string, at: number): HallTime {
  // A date whose UTC fields are the hall's.
  const local = new Date(at + offsetMs(timeZone, Math.floor(at / quarterMs)));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  };
}

/** The last quarter asked about in each zone. Asking the browser costs a tenth of a millisecond, each second and call. */
const offsets = new Map<string, { quarter: number; ms: number }>();

/** China's clocks have been ahead of UTC by this since its last summer time, in 1991. */
const chinaMs = 8 * 3_600_000;

/** How far the zone's clocks are ahead of UTC in a quarter of an hour, counted from 1970. */
function offsetMs(timeZone: string, quarter: number): number {
  // Nearly every hall's. A slow TV's browser takes a tenth of a second until it knows the first time of day.
  if (timeZone === 'Asia/Shanghai' && quarter * quarterMs > Date.UTC(1992)) return chinaMs;
  const known = offsets.get(timeZone);
  if (known?.quarter === quarter) return known.ms;
  const at = quarter * quarterMs;
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = part;
  // Midnight is hour 24 in some versions of Chromium.
  const ms = Date.UTC(year, month - 1, day, hour % 24, minute) - at;
  offsets.set(timeZone, { quarter, ms });
  return ms;
}

// Making a formatter costs about a millisecond on a TV, so each zone's is kept.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hour12: false,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

const two = (value: number) => String(value).padStart(2, '0');

/** `10:42`. */
export const clockText = ({ hour, minute }: HallTime) => `${two(hour)}:${two(minute)}`;

/** `10:42:07`. */
export const secondsText = (time: HallTime) => `${clockText(time)}:${two(time.second)}`;

/** `11 月 22 日 星期日`. */
export const dateText = ({ month, day, weekday }: HallTime) =>
  `${month} 月 ${day} 日 星期${'日一二三四五六'.charAt(weekday)}`;
