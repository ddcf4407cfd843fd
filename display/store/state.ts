/** What the wall's elements are given: the whole truth the page has, with how sure it is of it. */
import type { HallView } from '#domain/view.ts';
import type { ClockKind } from '#protocol/messages.ts';
import type { PublicConfig } from '#protocol/public-config.ts';

/**
 * `connecting`: the page has begun and its first attempt is under way. `lost`: that failed or takes long, or the link
 * was live and is not now. `no_hall`: the server says that it has no such hall.
 */
export type LinkStatus = 'connecting' | 'live' | 'lost' | 'no_hall';

/** State of one wall page. Untouched parts keep their identity from one state to the next. */
export interface WallState {
  /** Absent until the first was fetched or found in the cache. */
  readonly config?: PublicConfig;
  /** Absent until the first snapshot, unless the cache held one. */
  readonly view?: HallView;
  /** Hall time (epoch ms) at which the server last confirmed `view`. While live it moves with every frame. */
  readonly asOf?: number;
  readonly link: LinkStatus;
  /** How the hall's clock runs. */
  readonly clockKind: ClockKind;
  /** What this screen is called: the id in its address, else one that it made up and keeps. */
  readonly screen?: string;
  /** Staff asked this screen to show which one it is. */
  readonly identifying: boolean;
}

/** The hall's clock as this screen knows it. */
export interface WallClock {
  /** Hall time, epoch ms. */
  now(): number;
  /** Whether the server has told the time since this page began; before that it is the last known correction. */
  readonly confirmed: boolean;
  /** Hall seconds per real second: 1 but for a replay. */
  readonly rate: number;
}
