/** Too many campaigns at once, or too much of them (活动频次). */
import type { HallConfig } from '#config/schema.ts';
import { type Content, contentsOf } from './content.ts';
import type { CheckTime, Finding } from './finding.ts';
import { dateText, isOn, weekFrom } from './hall-week.ts';
import { levels, minutesPerHour } from './lane-time.ts';

/** Looks at the week from now, and at the week from the beginning of each campaign to come. */
export function* frequency(config: HallConfig, { at }: CheckTime): Generator<Finding> {
  const contents = contentsOf(config);
  const campaigns = contents.filter(({ lane, ready }) => lane === 'campaigns' && ready);
  const begins = campaigns.flatMap(({ placed: { from = at } }) => (from > at ? [from] : []));
  const times = campaigns.flatMap(({ placed }) => placed.times ?? []);
  const moments = [at, ...begins].flatMap((start) => weekFrom(config.hall.timeZone, start, times));
  const crowds = moments.map((moment) => ({
    moment,
    on: campaigns.filter(({ placed }) => isOn(placed, moment)),
  }));
  yield* tooMany(config, crowds);
  yield* tooLong(config, contents, crowds);
}

interface Crowd {
  moment: Parameters<typeof isOn>[1];
  on: Content[];
}

function* tooMany({ hall, checks }: HallConfig, crowds: readonly Crowd[]): Generator<Finding> {
  const worst = most(crowds, ({ on }) => on.length);
  if (!worst || worst.on.length <= checks.campaignsAtOnce) return;
  const when = dateText(hall.timeZone, worst.moment.at);
  yield {
    path: 'campaigns',
    severity: 'warning',
    code: 'campaigns_too_many',
    zh: `${when} 起同时有 ${worst.on.length} 个活动（${worst.on.map(({ name }) => `“${name}”`).join('、')}），客户记不住。同时最多 ${checks.campaignsAtOnce} 个，请错开`,
    en: `${worst.on.length} campaigns at once from ${when}, more than anybody remembers. Keep to ${checks.campaignsAtOnce}: move some`,
  };
}

function* tooLong(
  config: HallConfig,
  contents: readonly Content[],
  crowds: readonly Crowd[],
): Generator<Finding> {
  const { checks } = config;
  const taken = crowds.map((crowd) => {
    const others = contents.filter(({ lane, placed }) => lane !== 'campaigns' && isOn(placed, crowd.moment));
    const on = [...others, ...crowd.on];
    return {
      ...crowd,
      minutes: Math.max(...levels.map((level) => minutesPerHour('campaigns', on, config, level))),
    };
  });
  const worst = most(taken, ({ minutes }) => minutes);
  if (!worst || worst.minutes <= checks.campaignMinutesPerHour) return;
  const minutes = Math.round(worst.minutes);
  yield {
    path: 'campaigns',
    severity: 'warning',
    code: 'campaigns_too_long',
    zh: `${dateText(config.hall.timeZone, worst.moment.at)} 起每小时约有 ${minutes} 分钟在播活动，超过 ${checks.campaignMinutesPerHour} 分钟。请减少活动的次数、优先级或占比，或多放一些办事说明`,
    en: `About ${minutes} minutes of each hour are campaigns from then on, more than ${checks.campaignMinutesPerHour}. Show them less often, lower their priority or share, or add guides`,
  };
}

/** The first of those for which `value` is highest. */
function most<T>(items: readonly T[], value: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || value(item) > value(best) ? item : best),
    undefined,
  );
}
