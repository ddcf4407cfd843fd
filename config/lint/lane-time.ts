/**
 * How much of an hour a kind of content has on the stage: by the shares of the rotation, and by what its contents may
 * take. An estimate of what the director does turn by turn; a test holds the two together.
 */
import { type Lane, lanes } from '#config/rotation.ts';
import type { HallConfig } from '#config/schema.ts';
import type { SurgeLevel } from '#config/surge.ts';
import type { Content } from './content.ts';

export const levels: readonly SurgeLevel[] = [0, 1, 2, 3];
const sharesKey = ['normal', 'level1', 'level2', 'level3'] as const;

/** The shares of the stage's time at a level. */
export const sharesAt = ({ rotation }: HallConfig, level: SurgeLevel): Readonly<Record<Lane, number>> =>
  rotation.shares[sharesKey[level]];

/** Minutes of an hour that a lane has at a level, when the stage has just the contents `on`. */
export function minutesPerHour(
  lane: Lane,
  on: readonly Content[],
  config: HallConfig,
  level: SurgeLevel,
): number {
  const shares = sharesAt(config, level);
  const up = on.filter(({ lane, placed }) => shares[lane] > 0 && (placed.levels?.includes(level) ?? true));
  const own = up.filter((content) => content.lane === lane);
  if (own.length === 0) return 0;
  const present = new Set([...up.map((content) => content.lane), ...standingLanes(config)]);
  const all = lanes.reduce((sum, each) => sum + (present.has(each) ? shares[each] : 0), 0);
  const usual = (60 * shares[lane]) / all;
  const weights = own.reduce((sum, { placed }) => sum + (placed.weight ?? 1), 0);
  const counted = own.filter(isCounted).reduce((sum, content) => {
    const most = ((content.placed.perHour ?? 0) * content.staySeconds) / 60;
    // What has no priority uses of its showings what its share calls for.
    return sum + (isHigh(content) ? most : Math.min(most, (usual * (content.placed.weight ?? 1)) / weights));
  }, 0);
  const open = up.filter((content) => !isCounted(content));
  const high = open.filter(isHigh);
  const isNormal = (content: Content) => content.lane === lane && !isHigh(content);
  // Open content of high priority has every second turn, and its lane its share of the others all the same.
  const preferred = high.length > 0 ? 30 * shareAmong(lane, high, shares) : 0;
  const rest = open.some(isNormal) ? Math.max(0, usual - counted) * (high.length > 0 ? 0.5 : 1) : 0;
  return counted + preferred + rest;
}

const isHigh = ({ placed }: Content) => placed.priority === 'high';
const isCounted = ({ placed }: Content) => placed.perHour !== undefined;

/** A lane's part of the time of `contents`, 0 to 1. */
function shareAmong(
  lane: Lane,
  contents: readonly Content[],
  shares: Readonly<Record<Lane, number>>,
): number {
  const present = [...new Set(contents.map((content) => content.lane))];
  const all = present.reduce((sum, each) => sum + shares[each], 0);
  return present.includes(lane) ? shares[lane] / all : 0;
}

/** Lanes that have something to say without anybody placing it. */
export function standingLanes({ outlets, services, amenities }: HallConfig): Lane[] {
  return [
    ...(outlets.length > 0 ? (['outlets'] as const) : []),
    ...(services.some(({ price, limit }) => price || limit) ? (['standards'] as const) : []),
    ...(amenities.length > 0 ? (['amenities'] as const) : []),
    'quiet',
    'trend',
  ];
}
