/** Where else a customer could go now, the best first: one ranking for the foot of the wall and for the outlets board. */
import { freshness } from '#domain/freshness.ts';
import type { HallView, Wait } from '#domain/view.ts';
import type { PublicConfig, PublicOutlet } from '#protocol/public-config.ts';
import { type OpenState, openState } from './opening-times.ts';

/** Going there against waiting here, for one service. Minutes. */
export interface Comparison {
  service: string;
  /** The wait there. */
  wait: Wait;
  /** Walk and wait there. */
  totalLow: number;
  totalHigh: number;
  /** The wait here. */
  here: Wait;
}

export interface Nearby {
  outlet: PublicOutlet;
  open: OpenState;
  /** The service it is surely faster for, door to counter, than waiting here. Absent: it is only near. */
  faster?: Comparison;
}

/** The outlet's live waits, unless they are too old to tell. */
export function outletWaits(
  { freshness: limits }: Pick<PublicConfig, 'freshness'>,
  view: Pick<HallView, 'outlets'>,
  outlet: string,
  now: number,
): Readonly<Record<string, Wait>> | undefined {
  const { waits, waitsAt } = view.outlets[outlet] ?? {};
  if (!waits || waitsAt === undefined) return undefined;
  return freshness(limits.outlets, now - waitsAt) === 'live' ? waits : undefined;
}

const minuteMs = 60_000;

/**
 * All outlets, the best first: those surely faster than waiting here, by the minutes they save; then the others that
 * are open, by their walk, those where one would surely be later last; then those of which nothing is known, and
 * last those that are closed, or will be before one is there, by when they open.
 * @param now epoch ms
 * @param hereKnown whether this hall's own waits are still live
 */
export function rankOutlets(
  config: PublicConfig,
  view: HallView | undefined,
  now: number,
  hereKnown: boolean,
): Nearby[] {
  const ranked = config.outlets.map((outlet) => {
    const open: OpenState = view
      ? openState(view.outlets[outlet.id]?.openings ?? [], now)
      : { state: 'unknown' };
    const known = view && hereKnown ? comparisons(config, view, outlet, now) : [];
    const [faster] = isOpenFor(open, outlet.walkMinutes, now)
      ? known.filter((each) => savedMinutes(each) > 0 && isOpenFor(open, each.totalHigh, now))
      : [];
    const slower = known.length > 0 && known.every(isSlower);
    return {
      near: { outlet, open, ...(faster && { faster }) },
      rank: rankOf(faster, open, outlet, slower, now),
    };
  });
  return ranked.sort((a, b) => inOrder(a.rank, b.rank)).map(({ near }) => near);
}

/** The best place to name where there is room for one: undefined where none is open. */
export function nearby(
  config: PublicConfig,
  view: HallView,
  now: number,
  hereKnown: boolean,
): Nearby | undefined {
  return rankOutlets(config, view, now, hereKnown).find(({ open }) => open.state === 'open');
}

/** Smaller comes first, position by position. */
function rankOf(
  faster: Comparison | undefined,
  open: OpenState,
  { walkMinutes }: PublicOutlet,
  slower: boolean,
  now: number,
): number[] {
  if (faster) return [0, -savedMinutes(faster), faster.totalHigh, walkMinutes];
  if (isOpenFor(open, walkMinutes, now)) return [slower ? 2 : 1, walkMinutes];
  if (open.state === 'unknown') return [3, walkMinutes];
  return [4, open.state === 'closed' ? (open.next ?? Infinity) : 0, walkMinutes];
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? 0;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

const isOpenFor = (open: OpenState, minutes: number, now: number) =>
  open.state === 'open' && (open.until === undefined || open.until > now + minutes * minuteMs);

/** For each service of which the waits here and there are known, what most people wait for here first. */
function comparisons(config: PublicConfig, view: HallView, outlet: PublicOutlet, now: number): Comparison[] {
  const waits = outletWaits(config, view, outlet.id, now) ?? {};
  const found: Comparison[] = [];
  for (const service of outlet.services) {
    const wait = waits[service];
    const here = view.services[service]?.wait;
    const there = minutes(wait);
    if (!wait || !there || !here || shortest(here) === undefined) continue;
    const { walkMinutes: walk } = outlet;
    found.push({ service, wait, here, totalLow: walk + there.low, totalHigh: walk + there.high });
  }
  const waiting = (service: string) => view.services[service]?.waiting ?? 0;
  return found.sort((a, b) => waiting(b.service) - waiting(a.service));
}

/** At least so many minutes are saved; without end where nobody does it here. */
const savedMinutes = ({ here, totalHigh }: Comparison) => (shortest(here) ?? 0) - totalHigh;

const isSlower = ({ here, totalLow }: Comparison) => totalLow > (longest(here) ?? Infinity);

/** Longest and shortest wait in minutes, where it has both. */
function minutes(wait: Wait | undefined): { low: number; high: number } | undefined {
  if (wait?.kind === 'none') return { low: 0, high: 0 };
  if (wait?.kind !== 'range' || wait.highMinutes === undefined) return undefined;
  return { low: wait.lowMinutes, high: wait.highMinutes };
}

function shortest(wait: Wait): number | undefined {
  switch (wait.kind) {
    case 'range':
      return wait.lowMinutes;
    case 'none':
      return 0;
    case 'no_counter':
      return Infinity;
    default:
      return undefined;
  }
}

const longest = (wait: Wait) =>
  wait.kind === 'none' ? 0 : wait.kind === 'range' ? wait.highMinutes : undefined;
