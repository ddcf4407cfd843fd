/** Content whose time is over, and content whose time never comes. */
import type { HallConfig } from '#config/schema.ts';
import { type Content, contentsOf } from './content.ts';
import type { CheckTime, Finding } from './finding.ts';
import { dateText, isOn, weekFrom } from './hall-week.ts';
import { levels, sharesAt } from './lane-time.ts';
import { takes } from './takes.ts';

const weekMs = 7 * 86_400_000;

/** What has ended, and stands in the file all the same. */
export function* expired(config: HallConfig, { at }: CheckTime): Generator<Finding> {
  const takeovers = config.takeovers.map(({ text, until }, index) => ({
    path: `takeovers[${index}]`,
    name: text.zh,
    placed: { until },
  }));
  for (const { path, name, placed } of [...contentsOf(config), ...takeovers]) {
    if (placed.until === undefined || placed.until > at) continue;
    const when = dateText(config.hall.timeZone, placed.until);
    yield {
      path,
      severity: 'warning',
      code: 'expired',
      zh: `“${name}”已在 ${when} 结束，不会再播。不用了就删掉，还要用就改结束时间`,
      en: `Ended on ${when} and shows no more. Remove it, or give it a new end`,
    };
  }
  const { byHand } = config.surge;
  if (byHand && byHand.until <= at) {
    yield {
      path: 'surge.byHand',
      severity: 'note',
      code: 'expired',
      zh: `手工定的级别已在 ${dateText(config.hall.timeZone, byHand.until)} 结束`,
      en: 'The level set by hand has ended',
    };
  }
}

/** What its own settings keep off every screen for good. */
export function* neverShown(config: HallConfig, { at }: CheckTime): Generator<Finding> {
  for (const content of contentsOf(config)) {
    const { until = Infinity } = content.placed;
    const why = until > at ? whyNever(content, config) : undefined;
    if (!why) continue;
    yield {
      path: `${content.path}${why.field ? `.${why.field}` : ''}`,
      severity: 'warning',
      code: 'never_shown',
      zh: `“${content.name}”永远不会播：${why.zh}`,
      en: `Will never show: ${why.en}`,
    };
  }
}

interface Never {
  field?: string;
  zh: string;
  en: string;
}

function whyNever(content: Content, config: HallConfig): Never | undefined {
  const { placed, lane, kind, staySeconds } = content;
  for (const field of ['days', 'times', 'levels', 'screens'] as const) {
    if (placed[field]?.length === 0) return { field, ...empty[field] };
  }
  const { from, until } = placed;
  if (from !== undefined && until !== undefined) {
    if (until - from < staySeconds * 1000) {
      const zh = `起止时间不到它一次要播的 ${staySeconds} 秒`;
      return { field: 'until', zh, en: `it has less time than the ${staySeconds} s that it stays` };
    }
    const short = until - from < weekMs;
    const moments = short ? weekFrom(config.hall.timeZone, from, placed.times ?? []) : [];
    if (short && !moments.some((moment) => isOn(placed, moment))) {
      const zh = '起止日期之间没有所选的星期或时段';
      return { field: 'days', zh, en: 'its days and times do not come between its beginning and its end' };
    }
  }
  const shareless = (placed.levels ?? levels).every((level) => sharesAt(config, level)[lane] === 0);
  if (shareless) {
    const zh = '它所在的一类内容在这些客流级别不占时间';
    return {
      field: placed.levels ? 'levels' : '',
      zh,
      en: 'its kind has no share of the time at its levels',
    };
  }
  // A short notice stands in the header, whatever the stage takes.
  if (kind === 'notice' || !placed.screens || placed.screens.some((id) => takes(config, id, kind)))
    return undefined;
  return {
    field: 'screens',
    zh: '所选的屏幕都不播这类内容',
    en: 'none of its screens takes content of its kind',
  };
}

const empty = {
  days: { zh: '没有选星期几', en: 'no day of the week is chosen' },
  times: { zh: '没有选时段', en: 'no time of the day is chosen' },
  levels: { zh: '没有选客流级别', en: 'no surge level is chosen' },
  screens: { zh: '没有选屏幕', en: 'no screen is chosen' },
} as const;
