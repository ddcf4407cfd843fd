/** Surge levels (客流高峰预警): when they begin, and what a hall does and says on each. */
import * as v from 'valibot';
import { bilingual, endsAfterItBegins, Instant } from './words.ts';

/** 0 is 常态, the everyday state; 1 to 3 are 一级 to 三级应急. */
export const SurgeLevel = v.picklist([0, 1, 2, 3], 'must be 0, 1, 2 or 3');
export type SurgeLevel = v.InferOutput<typeof SurgeLevel>;

const Threshold = v.pipe(v.number(), v.minValue(0.1), v.maxValue(100));

/** Customers waiting per open counter from which levels 1, 2 and 3 begin. */
export const Thresholds = v.pipe(
  v.strictTuple([Threshold, Threshold, Threshold], 'must be three numbers'),
  v.check(([one, two, three]) => one < two && two < three, 'must rise: level 1, level 2, level 3'),
);

const Action = bilingual(24);
const ActionList = v.pipe(v.array(Action), v.maxLength(4, 'must be at most 4'));

/** What each role does on a level. */
export const RoleActions = v.strictObject({
  /** 导购 */
  guide: ActionList,
  /** 保安 */
  guard: ActionList,
  /** 台席 */
  counter: ActionList,
  /** 值班经理 */
  manager: ActionList,
});
export type RoleActions = v.InferOutput<typeof RoleActions>;

/** What customers are told of a level. */
export const Banner = bilingual(30);
export type Banner = v.InferOutput<typeof Banner>;

/** What halls do that say nothing else: each level's list is whole, so that nobody has to look up the one below. */
export const defaultActions: Record<'level1' | 'level2' | 'level3', RoleActions> = {
  level1: {
    guide: [
      { zh: '在门口问清业务，能自助的先分流', en: 'Ask at the door; send to self-service first' },
      { zh: '带客户到自助终端，教会再离开', en: 'Walk them to a terminal and stay until it works' },
    ],
    guard: [{ zh: '在门口协助引导，指明自助区', en: 'Help at the door; point out self-service' }],
    counter: [{ zh: '缴费、查询请客户用自助终端', en: 'Send payments and bill queries to terminals' }],
    manager: [{ zh: '看哪项业务积压，调配人手', en: 'See which service jams; move staff there' }],
  },
  level2: {
    guide: [
      { zh: '逐个询问等候客户，能自助的带走', en: 'Ask all who wait; take along who can self-serve' },
      { zh: '发服务小卡片，讲手机和热线办法', en: 'Hand out cards: by phone app and by hotline' },
    ],
    guard: [{ zh: '引导分流，介绍附近网点', en: 'Guide customers; name the outlets nearby' }],
    counter: [{ zh: '停下后台工作，专心办理客户业务', en: 'Stop back-office work; serve customers only' }],
    manager: [
      { zh: '开放备用台席', en: 'Open the spare counters' },
      { zh: '每 10 分钟看一次排队情况', en: 'Check the queue every 10 minutes' },
    ],
  },
  level3: {
    guide: [
      { zh: '取号前说明要等多久', en: 'Say how long it takes before a ticket is taken' },
      { zh: '建议改到空闲时段或去附近网点', en: 'Suggest a quiet time or an outlet nearby' },
    ],
    guard: [
      { zh: '维持秩序，保持通道畅通', en: 'Keep order and the ways clear' },
      { zh: '先照顾老人和行动不便的客户', en: 'Look after elderly and disabled people first' },
    ],
    counter: [{ zh: '全部台席开放，暂停休息轮换', en: 'All counters open; breaks wait' }],
    manager: [
      { zh: '到大厅现场指挥，开放全部台席', en: 'Lead from the floor; open every counter' },
      { zh: '联系附近网点接收客户', en: 'Ask nearby outlets to take customers' },
    ],
  },
};

/** A word beside the hall's name on level 1, a line of its own above all else from level 2 on. */
export const defaultBanners: Record<'level1' | 'level2' | 'level3', Banner> = {
  level1: { zh: '客流较多，建议自助办理', en: 'Busy: see how to do it yourself' },
  level2: { zh: '客流高峰，建议先看屏幕上的自助办法', en: 'Busy now: see on screen how to skip the queue' },
  level3: {
    zh: '现在人特别多，可改时段再来或去附近网点',
    en: 'Very busy: try a quiet time or a nearby outlet',
  },
};

/** A level's actions, where those of a role that is left out are the usual ones. */
const actionsOf = (usual: RoleActions) =>
  v.optional(
    v.strictObject({
      guide: v.optional(ActionList, usual.guide),
      guard: v.optional(ActionList, usual.guard),
      counter: v.optional(ActionList, usual.counter),
      manager: v.optional(ActionList, usual.manager),
    }),
    {},
  );

/** A level set by hand. It always ends by itself. */
const ByHand = v.pipe(
  v.strictObject({
    level: SurgeLevel,
    /** In force from this instant (epoch ms after parsing). Left out: at once. */
    from: v.optional(Instant),
    /** In force until this instant (epoch ms after parsing). */
    until: Instant,
  }),
  v.check((level) => endsAfterItBegins(level), '"from" must be before "until"'),
);

export const Surge = v.strictObject({
  thresholds: v.optional(Thresholds, [2.5, 3.5, 4.5]),
  /** A level falls only after the ratio has stayed below it for so many minutes. */
  dwellMinutes: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60)), 3),
  /** Goes before what the queue says. Left out: the queue decides. */
  byHand: v.optional(ByHand),
  /**
   * By level. Named `level1`, not `1`: YAML reads a bare 1 as a number, JSON sorts such keys before all others, and a
   * fault at `surge.actions.level1` can be found in the file.
   */
  actions: v.optional(
    v.strictObject({
      level1: actionsOf(defaultActions.level1),
      level2: actionsOf(defaultActions.level2),
      level3: actionsOf(defaultActions.level3),
    }),
    {},
  ),
  /** By level: the words that stay on customers' screens. */
  banner: v.optional(
    v.strictObject({
      level1: v.optional(Banner, defaultBanners.level1),
      level2: v.optional(Banner, defaultBanners.level2),
      level3: v.optional(Banner, defaultBanners.level3),
    }),
    {},
  ),
});
export type Surge = v.InferOutput<typeof Surge>;
