/**
 * What is on the stage now. A pure function of configuration, view and hall time: two screens of a hall agree
 * without talking, and a screen that lost its server rotates on.
 *
 * The rule. Guides follow each other in the order of the file, each for its own dwell. After each comes a
 * demand slot, given in turn to the guides of those services that people are waiting for, the longest queue
 * first; so what people queue for is seen more often than the rest. After every second guide comes an
 * insert: the outlets board and the notices that are too long for the header take turns in it.
 * Where slots begin and end depends on the configuration and on what is in force, never on the queue:
 * a new ticket cannot cut short what somebody is reading.
 */
import type { HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { guidePages, type PublicGuide } from './guide-pages.ts';
import { activeNotices, fitsHeader } from './notices.ts';
import { openState } from './opening-times.ts';
import { outletPageCount } from './outlet-pages.ts';
import { pageAt } from './pages.ts';

/** How long one page of an item stays. */
export const stagePageMs = 10_000;
/** An item of a single page stays longer: there is a code to scan. */
const leastDwellMs = 16_000;

export type StageItem =
  | { kind: 'guide'; guide: string }
  | { kind: 'outlets' }
  | { kind: 'notice'; notice: string };

/** A stretch of the rotation. */
export interface StageSlot {
  /** Differs from slot to slot: while it stays the same, so should what is shown. */
  slot: string;
  item: StageItem;
  /** How long this slot has been on. */
  elapsedMs: number;
  /** How long it stays in all. */
  dwellMs: number;
}

interface Planned {
  /** `own`: this guide's turn. `demand`: between the guides `after` and `before`. */
  fill: { own: StageItem } | { demand: number; after: string; before: string } | { insert: number };
  dwellMs: number;
}

/**
 * The slot that is on.
 * @param hallNow hall time, epoch ms: decides what is in force
 * @param stageMs milliseconds that run in real time and alike on all screens: hall time ÷ the clock's rate
 * @returns undefined when the hall has nothing to show
 */
export function stageAt(
  config: PublicConfig,
  view: HallView | undefined,
  hallNow: number,
  stageMs: number,
): StageSlot | undefined {
  const guides = usableGuides(config, view, hallNow);
  const inserts = insertsOf(config, hallNow);
  const plan = planOf(config, guides, inserts);
  const cycleMs = plan.reduce((sum, { dwellMs }) => sum + dwellMs, 0);
  if (cycleMs === 0) return undefined;
  const cycle = Math.floor(stageMs / cycleMs);
  let elapsedMs = stageMs - cycle * cycleMs;
  let at = 0;
  for (const { dwellMs } of plan) {
    if (elapsedMs < dwellMs) break;
    elapsedMs -= dwellMs;
    at += 1;
  }
  const planned = plan[at];
  if (!planned) return undefined;
  const { fill } = planned;
  const demands = guides.length;
  const insertSlots = plan.length - 2 * guides.length;
  const item =
    'own' in fill
      ? fill.own
      : 'demand' in fill
        ? demanded(guides, view, cycle * demands + fill.demand, fill)
        : inserts[(cycle * insertSlots + fill.insert) % inserts.length];
  return item && { slot: `${cycle}.${at}`, item, elapsedMs, dwellMs: planned.dwellMs };
}

/** Which of `pages` a slot shows: they share its time evenly, also where a screen needs more of them than others. */
export const stagePage = ({ elapsedMs, dwellMs }: StageSlot, pages: number) =>
  pageAt(elapsedMs, dwellMs / pages, pages);

/** A terminal cannot be reached while the hall is shut. */
function usableGuides(config: PublicConfig, view: HallView | undefined, hallNow: number): PublicGuide[] {
  const shut = view !== undefined && openState(view.openings, hallNow).state === 'closed';
  return config.guides.filter((guide) => !(shut && guide.channel === 'terminal'));
}

function insertsOf(config: PublicConfig, hallNow: number): StageItem[] {
  const inserts: StageItem[] = config.outlets.length > 0 ? [{ kind: 'outlets' }] : [];
  for (const notice of activeNotices(config, hallNow)) {
    if (!fitsHeader(config, notice)) inserts.push({ kind: 'notice', notice: notice.id });
  }
  return inserts;
}

const dwellOf = (pages: number) => Math.max(leastDwellMs, pages * stagePageMs);

function planOf(config: PublicConfig, guides: PublicGuide[], inserts: StageItem[]): Planned[] {
  const insertDwellMs = dwellOf(outletPageCount(config));
  const dwells = guides.map((guide) => dwellOf(guidePages(guide).length));
  const demandDwellMs = Math.max(...dwells);
  const plan: Planned[] = [];
  let inserted = 0;
  const insert = () => plan.push({ fill: { insert: inserted++ }, dwellMs: insertDwellMs });
  for (const [at, guide] of guides.entries()) {
    plan.push({ fill: { own: { kind: 'guide', guide: guide.id } }, dwellMs: dwells[at] ?? leastDwellMs });
    const before = guides[(at + 1) % guides.length]?.id ?? guide.id;
    plan.push({ fill: { demand: at, after: guide.id, before }, dwellMs: demandDwellMs });
    if (inserts.length > 0 && (at % 2 === 1 || guides.length === 1)) insert();
  }
  if (guides.length === 0 && inserts.length > 0) insert();
  return plan;
}

/** The guide of the `turn`-th demand slot: of those waited for, else of all; not the same twice running if it can be helped. */
function demanded(
  guides: PublicGuide[],
  view: HallView | undefined,
  turn: number,
  { after, before }: { after: string; before: string },
): StageItem | undefined {
  const waiting = (guide: PublicGuide) => view?.services[guide.service]?.waiting ?? 0;
  const wanted = guides.filter((guide) => waiting(guide) > 0).sort((a, b) => waiting(b) - waiting(a));
  const choice = wanted.length > 0 ? wanted : guides;
  const inTurn = choice.map((_, offset) => choice[(turn + offset) % choice.length]);
  const guide = inTurn.find((next) => next && next.id !== after && next.id !== before) ?? inTurn[0];
  return guide && { kind: 'guide', guide: guide.id };
}
