/**
 * The turns of the stage, and which of them are reserved. Follows from the configuration only.
 *
 * Turns are equally long, and counted in time that runs alike on all screens: a new ticket cannot cut short what
 * somebody is reading. Reserved are the places of items that show at most N times an hour and of those that take
 * several turns in a row. They repeat from hour to hour and nothing moves them, so that in any 60 minutes, however
 * queue and level change, a counted item begins no more often than it may. A showing that the hall's state breaks off may go on in its own turns:
 * it is the same one. With a new configuration the counting begins anew.
 */
import { type Lane, lanes } from '#config/rotation.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { mostDemand } from './demand.ts';
import { sharesAt } from './input.ts';

/** A turn of the hour that is kept for a candidate. */
export interface Place {
  candidate: Candidate;
  /** Turn of the hour in which this showing begins; it goes on for the candidate's span. */
  start: number;
  /** Which of the candidate's showings in the hour, from 0, and of how many. */
  showing: number;
  of: number;
}

export interface Grid {
  turnMs: number;
  /** Turns of an hour. */
  hour: number;
  /** Turns of a rotation, within which all shares are met: a quarter of an hour, a half or a whole one. */
  rotation: number;
  /** By turn of the hour. */
  places: readonly (Place | undefined)[];
  /** How many showings an hour each reserved candidate has places for. */
  showings: ReadonlyMap<Candidate, number>;
}

const hourMs = 3_600_000;

const known = new WeakMap<PublicConfig, Grid>();

export function gridOf(config: PublicConfig): Grid {
  const grid = known.get(config) ?? cut(config);
  known.set(config, grid);
  return grid;
}

/** Whether a candidate shows in places of its own only. */
export const isReserved = ({ placement, span }: Candidate): boolean =>
  placement.perHour !== undefined || span > 1;

function cut(config: PublicConfig): Grid {
  const candidates = candidatesOf(config);
  const turnMs = config.rotation.turnSeconds * 1000;
  const hour = hourMs / turnMs;
  const places = new Array<Place | undefined>(hour).fill(undefined);
  const wanted = candidates
    .filter(isReserved)
    .map((candidate) => ({ candidate, most: mostShowings(candidate, config, hour), starts: [] as number[] }));
  // Everybody's first showing is placed before anybody's second.
  for (let showing = 0; wanted.some(({ most }) => showing < most); showing++) {
    for (const [at, { candidate, most, starts }] of wanted.entries()) {
      if (showing >= most) continue;
      const ideal = Math.floor(((showing + offset(at)) * hour) / most) % hour;
      const start = freeStart(places, candidate, ideal);
      if (start === undefined) continue;
      starts.push(start);
      for (let turn = start; turn < start + candidate.span; turn++) {
        places[turn] = { candidate, start, showing: 0, of: 0 };
      }
    }
  }
  for (const { starts } of wanted) {
    starts.sort((a, b) => a - b);
    for (const [showing, start] of starts.entries()) {
      const of = starts.length;
      for (let turn = start; places[turn]?.start === start; turn++) {
        const place = places[turn];
        if (place) places[turn] = { ...place, showing, of };
      }
    }
  }
  const showings = new Map(wanted.map(({ candidate, starts }) => [candidate, starts.length]));
  return { turnMs, hour, rotation: rotationTurns(config, candidates, hour), places, showings };
}

/** Spreads the first showings of items over the time between two. */
const offset = (at: number) => (at * 0.618034 + 0.31) % 1;

/** How many showings an hour a reserved candidate can ever use. */
function mostShowings(candidate: Candidate, config: PublicConfig, hour: number): number {
  const { placement, span } = candidate;
  // Not twice in a row: every second turn at most.
  const room = Math.max(1, Math.floor(hour / (2 * span)));
  if (placement.perHour !== undefined) return Math.min(placement.perHour, room);
  if (placement.priority === 'high') return room;
  const own = (placement.weight ?? 1) * (candidate.guide ? mostDemand : 1);
  const lane = candidatesOf(config).filter((each) => each.lane === candidate.lane);
  const others = lane.reduce((sum, each) => sum + (each === candidate ? 0 : (each.placement.weight ?? 1)), 0);
  const share = Math.max(...([0, 1, 2, 3] as const).map((level) => laneShare(config, candidate.lane, level)));
  return Math.min(room, Math.max(1, Math.ceil((share * own * hour) / ((own + others) * span))));
}

/** A lane's share of the time at a level, 0 to 1, when every lane has something to show. */
function laneShare(config: PublicConfig, lane: Lane, level: 0 | 1 | 2 | 3): number {
  const shares = sharesAt(config, level);
  const present = new Set(candidatesOf(config).map((candidate) => candidate.lane));
  const all = lanes.reduce((sum, each) => sum + (present.has(each) ? shares[each] : 0), 0);
  return all > 0 ? shares[lane] / all : 0;
}

/** The free run of turns nearest to `ideal` for one showing, not beside another of the same if that can be helped. */
function freeStart(
  places: readonly (Place | undefined)[],
  candidate: Candidate,
  ideal: number,
): number | undefined {
  const hour = places.length;
  const { span } = candidate;
  const isFree = (start: number) =>
    start >= 0 && start + span <= hour && places.slice(start, start + span).every((place) => !place);
  const isOwn = (turn: number) => places[(turn + hour) % hour]?.candidate === candidate;
  let beside: number | undefined;
  for (let far = 0; far < hour; far++) {
    for (const start of [ideal + far, ideal - far]) {
      if (!isFree(start)) continue;
      if (!isOwn(start - 1) && !isOwn(start + span)) return start;
      beside ??= start;
    }
  }
  return beside;
}

/** The shortest rotation in which every item has a turn, were all to show at once; an hour if there is none. */
function rotationTurns(config: PublicConfig, candidates: readonly Candidate[], hour: number): number {
  const shares = candidates
    .filter((candidate) => !isReserved(candidate))
    .map((candidate) => {
      const lane = candidates.filter((each) => each.lane === candidate.lane);
      const weights = lane.reduce((sum, { placement }) => sum + (placement.weight ?? 1), 0);
      return (laneShare(config, candidate.lane, 0) * (candidate.placement.weight ?? 1)) / weights;
    });
  const least = Math.min(1, ...shares.filter((share) => share > 0));
  return [hour / 4, hour / 2].find((turns) => least * turns >= 1) ?? hour;
}
