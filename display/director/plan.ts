/**
 * Who has which turn of a rotation. Reserved turns go to those they are kept for, as many as their shares call for;
 * the others are divided among all other items by lane and weight, each getting its share of them rounded up or
 * down, and spread evenly. Content of high priority has every second of these, the turns with an even number.
 */
import { type Lane, lanes } from '#config/rotation.ts';
import { apart, apartFrom, evenly, wholeTurns } from './apportion.ts';
import type { Candidate } from './candidates.ts';
import { type Grid, isReserved, type Place } from './grid.ts';

/** A candidate that may show now. */
export interface Standing {
  candidate: Candidate;
  /** Its weight within its lane. */
  weight: number;
}

export interface Plan {
  /** By turn of the rotation. */
  turns: readonly (Candidate | undefined)[];
}

interface Asked {
  grid: Grid;
  shares: Readonly<Record<Lane, number>>;
  standings: readonly Standing[];
}

/** Who is on in the `rotation`-th rotation since 1970. */
export function planOf(asked: Asked, rotation: number): Plan {
  const frame = frameOf(asked, rotation);
  const before = frameOf(asked, rotation - 1);
  const turns = [...frame.turns];
  for (const { of, at } of classes(asked, frame)) {
    const earlier = classes(asked, before).find((each) => each.of === of);
    const last = earlier && order(asked, before, earlier)[earlier.at.length - 1];
    const mine = apartFrom(last, order(asked, frame, { of, at }));
    for (const [index, turn] of at.entries()) turns[turn] = mine[index];
  }
  return { turns };
}

/** A rotation with its reserved turns filled. */
interface Frame {
  rotation: number;
  turns: readonly (Candidate | undefined)[];
  /** The turns that are left open. */
  open: readonly number[];
}

function frameOf({ grid, shares, standings }: Asked, rotation: number): Frame {
  const uses = new Map(
    standings
      .filter(({ candidate }) => isReserved(candidate))
      .map((standing) => [standing.candidate, showingsUsed(standing, { grid, shares, standings })]),
  );
  const turns: (Candidate | undefined)[] = [];
  const open: number[] = [];
  for (let turn = 0; turn < grid.rotation; turn++) {
    const place = grid.places[(rotation * grid.rotation + turn) % grid.hour];
    const used = place && isUsed(place, uses.get(place.candidate) ?? 0);
    turns.push(used ? place.candidate : undefined);
    if (!used) open.push(turn);
  }
  return { rotation, turns, open };
}

/** Whether a place is among the `uses` that are spread over the candidate's places. */
const isUsed = ({ showing, of }: Place, uses: number) =>
  Math.floor(((showing + 1) * uses) / of) > Math.floor((showing * uses) / of);

/** How many of its places in the hour a reserved candidate uses. */
function showingsUsed({ candidate, weight }: Standing, { grid, shares, standings }: Asked): number {
  const places = grid.showings.get(candidate) ?? 0;
  if (candidate.placement.priority === 'high') return places;
  const lanesUp = new Set(standings.map((each) => each.candidate.lane));
  const all = lanes.reduce((sum, lane) => sum + (lanesUp.has(lane) ? shares[lane] : 0), 0);
  const beside = standings.filter((each) => each.candidate.lane === candidate.lane);
  const weights = beside.reduce((sum, each) => sum + each.weight, 0);
  const turns = (grid.hour * shares[candidate.lane] * weight) / (all * weights);
  return Math.min(places, Math.max(1, Math.round(turns / candidate.span)));
}

/** Items that take turns with each other, and the turns of the rotation that are theirs. */
interface Class {
  of: 'high' | 'normal';
  at: readonly number[];
}

function classes(asked: Asked, { rotation, open }: Frame): Class[] {
  const has = { high: openOf(asked, 'high').length > 0, normal: openOf(asked, 'normal').length > 0 };
  if (has.high && has.normal) {
    const isEven = (turn: number) => (rotation * asked.grid.rotation + turn) % 2 === 0;
    return [
      { of: 'high', at: open.filter(isEven) },
      { of: 'normal', at: open.filter((turn) => !isEven(turn)) },
    ];
  }
  if (has.high) return [{ of: 'high', at: open }];
  return has.normal ? [{ of: 'normal', at: open }] : [];
}

const openOf = ({ standings }: Asked, of: Class['of']) =>
  standings.filter(
    ({ candidate }) =>
      !isReserved(candidate) && (candidate.placement.priority === 'high') === (of === 'high'),
  );

/** The items of a class in the order in which they take its turns. */
function order(asked: Asked, frame: Frame, { of, at }: Class): Candidate[] {
  const standings = openOf(asked, of);
  const counts = wholeTurns(targets(asked.shares, frame, standings, at.length), phaseOf(frame.rotation));
  const byLane = lanes.map((lane) => {
    const own = standings.flatMap(({ candidate }, index) =>
      candidate.lane === lane ? [{ candidate, count: counts[index] ?? 0 }] : [],
    );
    return evenly(own.map(({ count }) => count)).flatMap((index) => own[index]?.candidate ?? []);
  });
  const taken = lanes.map(() => 0);
  const inTurn = evenly(byLane.map(({ length }) => length)).flatMap((lane) => {
    const next = taken[lane] ?? 0;
    taken[lane] = next + 1;
    return byLane[lane]?.[next] ?? [];
  });
  return apart(inTurn);
}

/** Gives the odd turn to one after the other of those that compete for it, rotation by rotation. */
const phaseOf = (rotation: number) => (rotation * 0.618034) % 1;

/** How many of `count` turns each of the standings should have, as a fraction. */
function targets(
  shares: Asked['shares'],
  frame: Frame,
  standings: readonly Standing[],
  count: number,
): number[] {
  const used = new Map<Lane, number>();
  for (const candidate of frame.turns) {
    if (candidate) used.set(candidate.lane, (used.get(candidate.lane) ?? 0) + 1);
  }
  const weights = new Map<Lane, number>();
  for (const { candidate, weight } of standings) {
    weights.set(candidate.lane, (weights.get(candidate.lane) ?? 0) + weight);
  }
  const rest = lanesRest(shares, used, new Set(weights.keys()), count);
  return standings.map(
    ({ candidate: { lane }, weight }) => ((rest.get(lane) ?? 0) * weight) / (weights.get(lane) ?? 1),
  );
}

/** What is left to each open lane of `count` turns, after what its reserved items take. */
function lanesRest(
  shares: Asked['shares'],
  used: ReadonlyMap<Lane, number>,
  open: ReadonlySet<Lane>,
  count: number,
): Map<Lane, number> {
  const present = lanes.filter((lane) => open.has(lane) || used.has(lane));
  const all = present.reduce((sum, lane) => sum + shares[lane], 0);
  const turns = present.reduce((sum, lane) => sum + (used.get(lane) ?? 0), count);
  const due = new Map<Lane, number>();
  for (const lane of open) due.set(lane, Math.max(0, (shares[lane] / all) * turns - (used.get(lane) ?? 0)));
  const dues = [...due.values()].reduce((sum, each) => sum + each, 0);
  const own = [...open].reduce((sum, lane) => sum + shares[lane], 0);
  return new Map(
    [...due].map(([lane, each]) => [lane, count * (dues > 0 ? each / dues : shares[lane] / own)]),
  );
}
