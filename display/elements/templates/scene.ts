/** What a template is given to show: all that is true of the wall now, decided once for all of its parts. */
import type { Screen } from '#config/schema.ts';
import type { CallView, HallView } from '#domain/view.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { CallTurns } from '../../director/call-turns.ts';
import type { HallTime } from '../../director/hall-time.ts';
import type { Nearby } from '../../director/nearby.ts';
import type { ScreenTurn } from '../../director/stage-turn.ts';
import type { Standing } from '../../director/standing.ts';
import type { SurgeWords } from '../../director/surge-words.ts';
import type { Layout } from '../../director/zones.ts';
import type { WallState } from '../../store/state.ts';

/** A hall's state at the turn of a second: for parts that must not keep a call or a count from being painted. */
export interface Calm {
  config: PublicConfig;
  view: HallView | undefined;
  /** Hall time, epoch ms. */
  now: number;
  /** What is on the stage. */
  turn: ScreenTurn | undefined;
  nearby: Nearby | undefined;
  /** What stands in the header beside the hall's name. */
  notice: string | undefined;
}

export interface Scene {
  state: WallState;
  config: PublicConfig;
  screen: Screen;
  layout: Layout;
  /** What the hall's clock shows. */
  at: HallTime;
  /** Whether the server has told the time. */
  confirmed: boolean;
  /** How far the view can be trusted. */
  known: Standing;
  /** `10:41`: when the view was last true. */
  asOf: string;
  /** Absent before the first view. */
  turns: CallTurns | undefined;
  /** The call in the focal point; absent before the first. */
  call: CallView | undefined;
  /** Given while the hall is shut and empty: when it opens next, if that is known. */
  shut: { next?: string | undefined } | undefined;
  surge: SurgeWords | undefined;
  /** An urgent message, with the time it ends. */
  takeover: { text: { zh: string; en?: string | undefined }; until: string } | undefined;
  /** Counts the pages of services, alike on all screens. */
  servicesTurn: number;
  calm: Calm;
}
