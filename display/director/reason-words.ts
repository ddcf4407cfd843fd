/** Explanations of the wall in sentences, for staff. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { contentWords, laneWords, levelWords, serviceWords, type Words } from './content-words.ts';
import type { Absence, Explanation, Reason } from './explanation.ts';
import { clockText, hallTime } from './hall-time.ts';
import { momentText } from './opening-times.ts';

/** An explanation that can be read out. */
export interface ExplanationWords {
  on: Words;
  why: Words[];
  others: { content: Words; why: Words }[];
  next: { content: Words; at: Words }[];
}

export function explanationWords(explanation: Explanation, config: PublicConfig): ExplanationWords {
  const { at, covered } = explanation;
  const why = explanation.why.map((reason) => reasonWords(reason, config, at));
  if (covered) {
    const until = moment(covered.until, at, config);
    why.unshift({
      zh: `到 ${until.zh} 前被全屏通知盖住`,
      en: `Covered by a full-screen message until ${until.en}`,
    });
  }
  return {
    on: onWords(explanation, config),
    why,
    others: explanation.others.map((other) => ({
      content: contentWords(other.content, config),
      why: absenceWords(other.why, config, at),
    })),
    next: explanation.next.map(({ content, since }) => ({
      content: contentWords(content, config),
      at: moment(since, at, config),
    })),
  };
}

/** The hall's welcome stands on the stage only. */
const onWords = ({ slot, on, why }: Explanation, config: PublicConfig): Words =>
  on || (slot === 'stage' && why.every(({ code }) => code !== 'no_slot'))
    ? contentWords(on, config)
    : { zh: '没有内容', en: 'Nothing' };

/** Why something is on, said at `now` (hall time, epoch ms). */
export function reasonWords(reason: Reason, config: PublicConfig, now: number): Words {
  switch (reason.code) {
    case 'share': {
      const lane = laneWords[reason.lane];
      return {
        zh: `${lane.zh}占 ${reason.lanePercent}% 的时间，这一条占 ${percentWords(reason.percent).zh}`,
        en: `${lane.en} have ${reason.lanePercent}% of the time, this one ${percentWords(reason.percent).en}`,
      };
    }
    case 'demand':
      return demandWords(reason, config);
    case 'reserved':
      return {
        zh: `每小时最多 ${reason.perHour} 次，现在是给它留的时间`,
        en: `At most ${reason.perHour} times an hour; this turn is kept for it`,
      };
    case 'long':
      return {
        zh: `内容多，连续占 ${reason.turns} 段时间`,
        en: `Long: takes ${reason.turns} turns in a row`,
      };
    case 'priority':
      return { zh: '优先内容，每隔一段出现一次', en: 'High priority: every second turn' };
    case 'level': {
      const level = levelWords[reason.level];
      return reason.byHand
        ? { zh: `客流${level.zh}（人工设定）`, en: `Surge ${level.en}, set by hand` }
        : { zh: `客流${level.zh}`, en: `Surge ${level.en}` };
    }
    case 'turn':
      return reason.of === 1
        ? { zh: '只有这一条通知', en: 'The only notice' }
        : { zh: `${reason.of} 条通知轮流出现`, en: `${reason.of} notices take turns` };
    case 'takeover': {
      const until = moment(reason.until, now, config);
      return {
        zh: `全屏通知，到 ${until.zh} 自动结束`,
        en: `Full-screen message, ends by itself at ${until.en}`,
      };
    }
    case 'faster': {
      const service = serviceWords(reason.service, config);
      return {
        zh: `办${service.zh}，去那里连走带等最多 ${reason.totalHigh} 分钟，在这里至少等 ${reason.hereLow} 分钟`,
        en: `${service.en}: at most ${reason.totalHigh} min with the walk there, at least ${reason.hereLow} min here`,
      };
    }
    case 'nearest':
      return {
        zh: `开着门的网点里最近，步行 ${reason.walkMinutes} 分钟`,
        en: `The nearest that is open, ${reason.walkMinutes} min on foot`,
      };
    case 'no_slot':
      return { zh: '这块屏幕没有这个位置', en: 'This screen has no such place' };
    case 'nothing':
      return { zh: '没有可播的内容', en: 'There is nothing to show' };
  }
}

function demandWords(
  { service, waiting, minutesSaved }: Extract<Reason, { code: 'demand' }>,
  config: PublicConfig,
): Words {
  const name = serviceWords(service, config);
  const saved = minutesSaved
    ? { zh: `，自己办每人约省 ${minutesSaved} 分钟`, en: `, each would save about ${minutesSaved} min` }
    : { zh: '', en: '' };
  return {
    zh: `现在有 ${waiting} 位客户在等${name.zh}${saved.zh}`,
    en: `${waiting} wait for ${name.en}${saved.en}`,
  };
}

/** Why something is not on, said at `now` (hall time, epoch ms). */
export function absenceWords(absence: Absence, config: PublicConfig, now: number): Words {
  switch (absence.code) {
    case 'not_yet': {
      const from = moment(absence.from, now, config);
      return { zh: `${from.zh} 才开始`, en: `Begins ${from.en}` };
    }
    case 'expired': {
      const until = moment(absence.until, now, config);
      // Content whose end comes within the turn does not begin one.
      return absence.until > now
        ? { zh: `${until.zh} 到期，剩下的时间不够播一次`, en: `Ends ${until.en}, too soon for another turn` }
        : { zh: `${until.zh} 已到期`, en: `Ended ${until.en}` };
    }
    case 'level': {
      const level = levelWords[absence.level];
      return { zh: `${level.zh}时不播`, en: `Not shown at ${level.en}` };
    }
    case 'lane_stopped': {
      const level = levelWords[absence.level];
      const lane = laneWords[absence.lane];
      return { zh: `${level.zh}时停播${lane.zh}`, en: `${lane.en} stop at ${level.en}` };
    }
    case 'cap':
      return {
        zh: `每小时最多 ${absence.perHour} 次，还没轮到`,
        en: `At most ${absence.perHour} times an hour, and this is none of its turns`,
      };
    case 'turn':
      return {
        zh: `在轮播，占 ${percentWords(absence.percent).zh} 的时间`,
        en: `Takes turns, ${percentWords(absence.percent).en} of the time`,
      };
    default:
      return absences[absence.code];
  }
}

const percentWords = (percent: number): Words =>
  percent < 1 ? { zh: '不到 1%', en: 'less than 1%' } : { zh: `${percent}%`, en: `${percent}%` };

const absences: Record<
  Exclude<Absence['code'], 'not_yet' | 'expired' | 'level' | 'lane_stopped' | 'cap' | 'turn'>,
  Words
> = {
  day: { zh: '今天不播', en: 'Not shown on this day' },
  daypart: { zh: '不在播放时段', en: 'Not shown at this time of day' },
  screen: { zh: '不在这块屏幕上播', en: 'Not shown on this screen' },
  not_ready: { zh: '支撑到位还没有确认', en: 'Its owner has not confirmed that it can be delivered' },
  nothing_to_say: { zh: '暂时没有数据', en: 'There is nothing to show in it now' },
  hall_shut: { zh: '营业厅关门时用不了自助终端', en: 'Terminals are out of reach while the hall is shut' },
  outlet_shut: { zh: '没有开门', en: 'Not open' },
  saves_less: { zh: '省的时间更少', en: 'Saves less' },
  farther: { zh: '更远', en: 'Farther away' },
  calm: { zh: '客流正常，不用提示', en: 'Not crowded, so nothing is said' },
};

function moment(at: number, now: number, { hall: { timeZone } }: PublicConfig): Words {
  const then = hallTime(timeZone, at);
  const date = `${then.year}-${two(then.month)}-${two(then.day)}`;
  return { zh: momentText(timeZone, at, now), en: `${date} ${clockText(then)}` };
}

const two = (value: number) => String(value).padStart(2, '0');
