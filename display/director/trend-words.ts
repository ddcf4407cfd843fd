/** How busy today is against a typical day, in one sentence. */
import { kindOf } from '#domain/trend/steps.ts';
import type { HallView, TrendView } from '#domain/view.ts';

export interface TrendWords {
  /** How it is now; undefined when that is not known. */
  now: string | undefined;
  /** What will come, when that helps: `一般 15:00 后人会少`. */
  later: string | undefined;
}

/** So much more or less than usual, in share and in people, is worth a word. */
const notable = { share: 0.25, people: 2 };
/** Fewer by this share is worth coming back for, where it stays so for an hour. */
const relief = { share: 0.3, people: 2, minutes: 60 };
/** The last step that is over tells of now for so long after its end. */
const freshMinutes = 45;

/** `15:30` of a minute of the day. */
export const minuteText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(Math.round(minute % 60)).padStart(2, '0')}`;

/**
 * The sentence at a minute of the hall's day.
 * @param known whether the view is fresh enough to speak of now
 */
export function trendWords(trend: TrendView, minute: number, known = true): TrendWords {
  return { now: known ? nowWords(trend, minute) : undefined, later: laterWords(trend, minute) };
}

function nowWords({ stepMinutes, from, today, typical }: TrendView, minute: number): string | undefined {
  const last = today.length - 1;
  const [mine, usual] = [today[last], typical[last]];
  const age = minute - (from + today.length * stepMinutes);
  if (mine === undefined || usual === undefined || age < 0 || age > freshMinutes) return undefined;
  const more = mine - usual;
  if (Math.abs(more) < Math.max(notable.people, usual * notable.share)) return '现在和平时差不多';
  return more > 0 ? '现在比平时人多' : '现在比平时人少';
}

function laterWords({ stepMinutes, from, typical }: TrendView, minute: number): string | undefined {
  const at = Math.floor((minute - from) / stepMinutes);
  const usual = typical[at];
  if (usual === undefined) return undefined;
  const limit = Math.min(usual * (1 - relief.share), usual - relief.people);
  const steps = Math.max(1, Math.ceil(relief.minutes / stepMinutes));
  for (let next = at + 1; next + steps <= typical.length; next += 1) {
    if (!typical.slice(next, next + steps).every((waiting) => waiting <= limit)) continue;
    const begins = minuteText(from + next * stepMinutes);
    const again = typical.slice(next).findIndex((waiting) => waiting > limit);
    return again < 0
      ? `一般 ${begins} 后人会少`
      : `一般 ${begins}–${minuteText(from + (next + again) * stepMinutes)} 人会少`;
  }
  return undefined;
}

/** The sentence as it stands over the curve. */
export function trendTitle(
  { now, later }: TrendWords,
  hasToday: boolean,
): { title: string; why: string | undefined } {
  if (now !== undefined) return { title: now, why: later };
  if (later !== undefined) return { title: later, why: undefined };
  return { title: hasToday ? '今天等候的人数' : '平时等候的人数', why: undefined };
}

/** What the curve is drawn from, and for how many days. */
export function trendNote({ day, trend: { typical, days } }: HallView): string {
  if (typical.length === 0) return '平时的客流还在积累';
  return `平时：过去 ${days} 个${kindOf(day) === 'workday' ? '工作日' : '周六周日'}的平均`;
}

/** A step of the day in words: `10:00 今天 8 人，平时 5 人`. */
export function trendSteps({ stepMinutes, from, today, typical }: TrendView): string[] {
  const count = Math.max(today.length, typical.length);
  return Array.from({ length: count }, (_, at) => {
    const parts = [people('今天', today[at]), people('平时', typical[at])].filter((part) => part !== '');
    return `${minuteText(from + at * stepMinutes)} ${parts.join('，')}`;
  });
}

const people = (when: string, count: number | undefined) =>
  count === undefined ? '' : `${when} ${Math.round(count)} 人`;

/** 1, or 0 where there is no curve worth drawing. */
export const trendPageCount = (trend: TrendView | undefined): number =>
  trend && (trend.typical.length >= 2 || trend.today.length >= 2) ? 1 : 0;
