/** Dates on which a hall is shut, as people write them, to and from the OpenStreetMap notation. Pure. */

const monthNames: readonly string[] = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];

/** One day. Without a year: of every year. */
interface Day {
  year: number | undefined;
  month: number;
  day: number;
}

export interface ReadDates {
  /** In the notation: `2027 Feb 06-08`. */
  dates: string[];
  /** What could not be understood, as it was written. */
  unread: string[];
}

/** Reads `2027年2月6日到8日`, `2027-02-06~2027-02-08`, `2月6日`, `2027 Feb 06-08`: several with commas between. */
export function readShutDates(text: string): ReadDates {
  const read: ReadDates = { dates: [], unread: [] };
  for (const part of text.split(/[,，、;；\n]/).map((each) => each.trim())) {
    if (part === '') continue;
    const dates = rangeOf(part);
    if (dates === undefined) read.unread.push(part);
    else read.dates.push(dates);
  }
  return read;
}

const named = monthNames.join('|');
const year = '(?:(?<year>\\d{4})\\s*(?:年|[-/.]|\\s)\\s*)?';
/** The ways to write a day, the year first; those without a month are of the month before. */
const ways = [
  new RegExp(`^${year}(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*[日号]?$`),
  /^(?<year>\d{4})\s*年\s*(?<month>\d{1,2})[-/.](?<day>\d{1,2})\s*[日号]?$/,
  /^(?<year>\d{4})(?<dash>[-/.])(?<month>\d{1,2})\k<dash>(?<day>\d{1,2})$/,
  /^(?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  new RegExp(`^${year}(?<name>${named})\\s*(?<day>\\d{1,2})$`, 'i'),
  /^(?<day>\d{1,2})\s*[日号]?$/,
];

/** Words and signs that only stand between two days; a plain `-` may stand inside one too. */
const between = /\s*(?:到|至|~|～|–|—|－|\s-\s)+\s*/;

function rangeOf(text: string): string | undefined {
  const plain = text
    .replace(/^每年\s*/, '')
    .replace(/\s*(?:off|休息|停业|放假)$/i, '')
    .trim();
  const [first = '', last, ...more] = plain.split(between);
  if (more.length > 0) return undefined;
  if (last !== undefined) return notationOfDays(dayOf(first), last);
  const whole = dayOf(first);
  if (whole) return notationOfDays(whole);
  // `2027 Feb 06-08`, `2月6日-8日`: the last dash may be the one between.
  const dash = /^(.*[^-])-([^-]+)$/.exec(first);
  return dash ? notationOfDays(dayOf(dash[1] ?? ''), dash[2]) : undefined;
}

/** What is written as a day; what it leaves out is that of `before`. */
function dayOf(text: string, before?: Day): Day | undefined {
  for (const way of ways) {
    const found = way.exec(text.trim())?.groups;
    if (!found) continue;
    const month = monthOf(found) ?? before?.month;
    if (month === undefined) return undefined;
    const given = found.year === undefined ? undefined : Number(found.year);
    const day = { year: given ?? before?.year, month, day: Number(found.day) };
    if (!isDay(day)) return undefined;
    // From December to January without a year is to the January after.
    if (given === undefined && before && isBefore(day, before) && day.year !== undefined && found.month)
      return { ...day, year: day.year + 1 };
    return day;
  }
  return undefined;
}

function monthOf({ month, name }: Record<string, string | undefined>): number | undefined {
  if (month !== undefined) return Number(month);
  if (name === undefined) return undefined;
  return monthNames.findIndex((each) => each.toLowerCase() === name.toLowerCase()) + 1;
}

/** Whether the calendar has the day; without a year, 29 February is one. */
function isDay({ year: given = 2028, month, day }: Day): boolean {
  const date = new Date(Date.UTC(given, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const orderOf = ({ year: given = 0, month, day }: Day) => (given * 100 + month) * 100 + day;
const isBefore = (one: Day, other: Day) => orderOf(one) < orderOf(other);

function notationOfDays(from: Day | undefined, lastText?: string): string | undefined {
  if (!from) return undefined;
  if (lastText === undefined) return dayText(from);
  const to = dayOf(lastText, from);
  if (!to || (from.year === undefined) !== (to.year === undefined)) return undefined;
  if (from.year === undefined ? orderOf(to) === orderOf(from) : !isBefore(from, to)) return undefined;
  if (from.year !== to.year) return `${dayText(from)}-${dayText(to)}`;
  if (from.month !== to.month) return `${dayText(from)}-${dayText({ ...to, year: undefined })}`;
  return to.day > from.day ? `${dayText(from)}-${two(to.day)}` : undefined;
}

const two = (count: number) => String(count).padStart(2, '0');
const dayText = ({ year: given, month, day }: Day) =>
  `${given === undefined ? '' : `${given} `}${monthNames[month - 1]} ${two(day)}`;

const notation = new RegExp(
  `^(?:(\\d{4}) )?(${named}) (\\d{2})(?:-(?:(?:(\\d{4}) )?(${named}) )?(\\d{2}))?$`,
);

/** `2027 Feb 06-08` as `2027年2月6日至8日`; what is no such date as it is. */
export function datesInChinese(dates: string): string {
  const [, from, month = '', day, until, lastMonth, last] = notation.exec(dates) ?? [];
  if (day === undefined) return dates;
  const inMonth = (name: string) => `${monthNames.indexOf(name) + 1}月`;
  const first = `${from === undefined ? '每年' : `${from}年`}${inMonth(month)}${Number(day)}日`;
  if (last === undefined) return first;
  const rest = `${until ? `${until}年` : ''}${lastMonth ? inMonth(lastMonth) : ''}${Number(last)}日`;
  return `${first}至${rest}`;
}

/** Whether a rule of the notation is dates that are shut, and no more. */
export const isShutDates = (dates: string): boolean => notation.test(dates);
