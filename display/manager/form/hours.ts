/** Opening hours as rows of days and times, to and from the OpenStreetMap notation. Pure. */
import { isShutDates } from './shut-dates.ts';

export const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
export type Weekday = (typeof weekdays)[number];

/** Days with the same times. */
export interface HoursRow {
  days: readonly Weekday[];
  /** Several where there is a break at noon. None: shut on these days. */
  spans: readonly { from: string; to: string }[];
}

export interface WeekHours {
  rows: readonly HoursRow[];
  /** Dates that are shut, in the notation: `2027 Feb 06-08`. */
  shut: readonly string[];
}

const time = /^([01]\d|2[0-4]):[0-5]\d$/;
const offDates = / off$/;

/** The rows that a notation means; undefined where it says more than rows can. */
export function hoursOf(notation: string): WeekHours | undefined {
  const text = notation.trim();
  if (text === '24/7')
    return { rows: [{ days: weekdays, spans: [{ from: '00:00', to: '24:00' }] }], shut: [] };
  const rows: HoursRow[] = [];
  const shut: string[] = [];
  for (const part of text.split(';').map((rule) => rule.trim())) {
    if (part === '') continue;
    const dates = part.replace(offDates, '');
    if (dates !== part && isShutDates(dates)) {
      shut.push(dates);
      continue;
    }
    const row = rowOf(part);
    // A later rule for the same day replaces the former: too much for rows that stand beside each other.
    if (!row || rows.some(({ days }) => days.some((day) => row.days.includes(day)))) return undefined;
    rows.push(row);
  }
  return rows.length > 0 || shut.length > 0 ? { rows, shut } : undefined;
}

function rowOf(rule: string): HoursRow | undefined {
  const [dayText = '', timeText = '', ...more] = rule.split(/ (?=[\d,o])/);
  if (more.length > 0) return undefined;
  const days = daysOf(dayText);
  if (!days) return undefined;
  if (timeText === 'off') return { days, spans: [] };
  const spans = timeText.split(',').map((span) => {
    const [from = '', to = ''] = span.trim().split('-');
    return { from, to };
  });
  return spans.every(({ from, to }) => time.test(from) && time.test(to)) ? { days, spans } : undefined;
}

function daysOf(text: string): Weekday[] | undefined {
  const days = text.split(',').flatMap((part) => {
    const [from = '', to = from] = part.trim().split('-');
    const names: readonly string[] = weekdays;
    const [first, last] = [names.indexOf(from), names.indexOf(to)];
    return first < 0 || last < first ? [undefined] : weekdays.slice(first, last + 1);
  });
  const known = days.filter((day) => day !== undefined);
  return known.length === days.length && known.length > 0 ? known : undefined;
}

/** A week to begin with, where there is none or one that rows cannot say. */
export const plainWeek = 'Mo-Su 09:00-18:00';

/** Whether hours hold what the notation never does: Chinese, full-width marks. What is in quotes is a comment. */
export const hasForeignMarks = (notation: string): boolean =>
  /[^\x20-\x7e]/.test(notation.replace(/"[^"]*"/g, ''));

/** The notation for rows. */
export function notationOf({ rows, shut }: WeekHours): string {
  const rules = rows
    .filter(({ days }) => days.length > 0)
    .map(({ days, spans }) => {
      const times = spans.map(({ from, to }) => `${from}-${to}`).join(',');
      return `${daysText(days)} ${times || 'off'}`;
    });
  if (rules.length === 1 && rules[0] === 'Mo-Su 00:00-24:00' && shut.length === 0) return '24/7';
  return [...rules, ...shut.map((dates) => `${dates} off`)].join('; ');
}

/** `Mo-Fr`, `Sa,Su`: runs of three and more are shortened. */
function daysText(days: readonly Weekday[]): string {
  const runs: Weekday[][] = [];
  for (const day of weekdays) {
    if (!days.includes(day)) continue;
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && weekdays.indexOf(before) === weekdays.indexOf(day) - 1) last.push(day);
    else runs.push([day]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(','))).join(',');
}
