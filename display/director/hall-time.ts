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

// Making a formatter costs about a millisecond on a TV, so each zone's is kept.
const formats = new Map<string, Intl.DateTimeFormat>();

/** What calendar and clock show in `timeZone` (IANA) at `at` (epoch ms). */
export function hallTime(timeZone: string, at: number): HallTime {
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
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  // Midnight is hour 24 in some versions of Chromium.
  return { year, month, day, weekday, hour: hour % 24, minute, second };
}

const two = (value: number) => String(value).padStart(2, '0');

/** `10:42`. */
export const clockText = ({ hour, minute }: HallTime) => `${two(hour)}:${two(minute)}`;

/** `10:42:07`. */
export const secondsText = (time: HallTime) => `${clockText(time)}:${two(time.second)}`;

/** `11月22日 星期日`. */
export const dateText = ({ month, day, weekday }: HallTime) =>
  `${month}月${day}日 星期${'日一二三四五六'.charAt(weekday)}`;
