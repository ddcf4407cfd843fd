/** Business days: the hall's local calendar dates. */

/** One business day: the instants [from, until), epoch ms. 23 or 25 hours long where the clocks change. */
export interface BusinessDay {
  /** `2026-11-22`. */
  date: string;
  from: number;
  until: number;
}

/** Longer than any day, so an instant this far away is on another date. */
const overADayMs = 50 * 3_600_000;

/** The last instant of the year 9999: later ones do not fit a four-digit date. */
const lastInstant = 253_402_300_799_999;

/** Formatters are costly to make, and nearly every question is about the same day as the one before. */
const calendars = new Map<string, { format: Intl.DateTimeFormat; last: BusinessDay | undefined }>();

/** Whether an instant can be given a date at all: from 1970 to 9999. */
export const isDatable = (at: number): boolean => at >= 0 && at <= lastInstant;

/** The business day that a datable instant belongs to. Throws RangeError for an unknown time zone. */
export function businessDay(timeZone: string, at: number): BusinessDay {
  const calendar = calendarOf(timeZone);
  if (!calendar.last || at < calendar.last.from || at >= calendar.last.until) {
    calendar.last = findDay(calendar.format, Math.floor(at));
  }
  return calendar.last;
}

function calendarOf(timeZone: string) {
  let calendar = calendars.get(timeZone);
  if (!calendar) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    calendar = { format, last: undefined };
    calendars.set(timeZone, calendar);
  }
  return calendar;
}

/** Midnight is searched for, not computed: zones change their clocks, some of them at midnight. */
function findDay(format: Intl.DateTimeFormat, at: number): BusinessDay {
  const date = format.format(at);
  const [month = '', day = '', year = ''] = date.split('/');
  const edge = (inside: number, outside: number): number => {
    while (Math.abs(outside - inside) > 1) {
      const middle = Math.floor((inside + outside) / 2);
      if (format.format(middle) === date) inside = middle;
      else outside = middle;
    }
    return Math.max(inside, outside);
  };
  return {
    date: `${year}-${month}-${day}`,
    from: edge(at, at - overADayMs),
    until: edge(at, at + overADayMs),
  };
}
