/** So much content of a kind that customers leave before it has come round (轮播太满). */
import type { Lane } from '#config/rotation.ts';
import type { HallConfig } from '#config/schema.ts';
import { contentsOf } from './content.ts';
import type { CheckTime, Finding } from './finding.ts';
import { isOn, weekFrom } from './hall-week.ts';
import { minutesPerHour } from './lane-time.ts';

const placedLanes = {
  guides: { zh: '使用流程说明', en: 'guides' },
  notices: { zh: '通知', en: 'notices' },
  campaigns: { zh: '活动', en: 'campaigns' },
  slides: { zh: '自己的画面', en: 'slides' },
} as const satisfies Partial<Record<Lane, { zh: string; en: string }>>;

/** The longest round in the coming week, for each kind of content, on an everyday level. */
export function* fullRotation(config: HallConfig, { at }: CheckTime): Generator<Finding> {
  const all = contentsOf(config).filter(({ ready }) => ready);
  const times = all.flatMap(({ placed }) => placed.times ?? []);
  const moments = weekFrom(config.hall.timeZone, at, times);
  const lanes = Object.keys(placedLanes) as (keyof typeof placedLanes)[];
  for (const lane of lanes) {
    let [worst, count] = [0, 0];
    for (const moment of moments) {
      const on = all.filter(({ placed }) => isOn(placed, moment));
      const minutes = minutesPerHour(lane, on, config, 0);
      // What shows only so many times an hour does so on purpose; notices share the header, which has room for them.
      const free = on.filter((each) => each.lane === lane && each.placed.perHour === undefined);
      if (minutes === 0 || free.length < 2) continue;
      const stay = free.reduce((sum, { staySeconds }) => sum + staySeconds, 0) / 60;
      const round = (60 * stay) / minutes;
      if (round > worst) [worst, count] = [round, free.length];
    }
    if (worst <= config.checks.roundMinutes) continue;
    const words = placedLanes[lane];
    yield {
      path: lane,
      severity: 'warning',
      code: 'rotation_full',
      zh: `${words.zh}有 ${count} 条，轮一遍约 ${Math.round(worst)} 分钟，超过 ${config.checks.roundMinutes} 分钟，等候的客户多半看不全。请减几条，或在轮播里给它多些时间`,
      en: `${count} ${words.en} take about ${Math.round(worst)} minutes to come round, more than ${config.checks.roundMinutes}: most customers leave before. Remove some, or give them a larger share`,
    };
  }
}
