/** When a screen next shows something that the hall's staff wrote: for those who want to see it there. */
import type { PublicConfig } from '#protocol/public-config.ts';
import { candidatesOf } from './candidates.ts';
import type { Content, Slot } from './explanation.ts';
import { headerAt, headerNotices, headerRefusal } from './header.ts';
import type { DirectorInput } from './input.ts';
import { type Refusal, refusalAt } from './may-show.ts';
import { hasSlot } from './screen-slots.ts';
import { itemKey } from './stage-item.ts';
import { stageAt } from './stage-turn.ts';
import { takeoverAt } from './takeover.ts';

/** Content in the slot where it has its place. */
export interface Placed {
  /** Names it within its hall: `guide:pay-app`, `outlets`, `takeover:drill`. */
  key: string;
  content: Content;
  slot: Slot;
}

/** Hall time, epoch ms. */
export interface Showing {
  /** Not before it was asked for: what is on already has begun earlier. */
  since: number;
  until: number;
}

/** So many turns in which it might have been on are looked at: more than two hours of them. */
const mostTurns = 1000;
const minuteMs = 60_000;

/** All content of a hall that has its time or its turn on a screen, in the order of the file. */
export const placedContents = (config: PublicConfig): Placed[] => [
  ...candidatesOf(config).map(({ key, item }): Placed => ({ key, content: item, slot: 'stage' })),
  ...headerNotices(config).map(
    ({ id }): Placed => ({ key: `notice:${id}`, content: { kind: 'notice', notice: id }, slot: 'header' }),
  ),
  ...config.takeovers.map(
    ({ id }): Placed => ({
      key: `takeover:${id}`,
      content: { kind: 'takeover', takeover: id },
      slot: 'takeover',
    }),
  ),
];

/**
 * The first showing that goes on after `from` and begins before `until` (hall time, epoch ms), unhidden by an urgent
 * message; undefined where there is none.
 * @param inputAt what the screen knows at an instant; its configuration and screen are the same at all of them
 */
export function nextShowing(
  { key, content, slot }: Placed,
  inputAt: (t: number) => DirectorInput,
  from: number,
  until: number,
): Showing | undefined {
  const { config, screen } = inputAt(from);
  if (!hasSlot(slot, config, screen)) return undefined;
  if (content.kind === 'takeover') return nextTakeover(content.takeover, config, from, until);
  const turns = slot === 'header' ? headerTurns(key, config) : stageTurns(key, config);
  for (let t = from, left = mostTurns; t < until && left > 0; ) {
    const takeover = takeoverAt(config, t);
    if (takeover) {
      t = takeover.until;
      continue;
    }
    const input = inputAt(t);
    const refusal = turns.refusal(input, t);
    if (refusal) {
      t = laterThan(t, refusal);
      continue;
    }
    const turn = turns.at(input, t);
    if (turn.isIt) return { since: Math.max(turn.since, from), until: turn.until };
    t = turn.until;
    left -= 1;
  }
  return undefined;
}

function nextTakeover(id: string, config: PublicConfig, from: number, until: number): Showing | undefined {
  // It can only come when one begins, or when one that hid it ends.
  const instants = config.takeovers.flatMap((takeover) => [takeover.from ?? from, takeover.until]);
  const since = [from, ...instants.filter((at) => at > from && at < until).sort((a, b) => a - b)].find(
    (at) => takeoverAt(config, at)?.id === id,
  );
  return since === undefined ? undefined : { since, until: takeoverAt(config, since)?.until ?? until };
}

/** How a slot decides on one content. */
interface Turns {
  refusal(input: DirectorInput, t: number): Refusal | undefined;
  at(input: DirectorInput, t: number): Showing & { isIt: boolean };
}

function stageTurns(key: string, config: PublicConfig): Turns {
  const candidate = candidatesOf(config).find((each) => each.key === key);
  return {
    refusal: (input, t) => (candidate ? refusalAt(candidate, input, t) : { code: 'screen' }),
    at(input, t) {
      const { item, since, until } = stageAt(input, t);
      return { since, until, isIt: item !== undefined && itemKey(item) === key };
    },
  };
}

function headerTurns(key: string, config: PublicConfig): Turns {
  const notice = headerNotices(config).find(({ id }) => `notice:${id}` === key);
  return {
    refusal: (input, t) => (notice ? headerRefusal(notice, input, t) : { code: 'screen' }),
    at(input, t) {
      const { notice: on, since = t, until = t + minuteMs } = headerAt(input, t) ?? {};
      return { since, until, isIt: on !== undefined && on === notice };
    },
  };
}

/** The first instant at which content may show that was refused at `t`; Infinity: never. */
function laterThan(t: number, refusal: Refusal): number {
  switch (refusal.code) {
    case 'expired':
    case 'not_ready':
    case 'screen':
      return Infinity;
    case 'not_yet':
      return refusal.from;
    default:
      // Days, times of the day, levels and opening hours change at the turn of a minute.
      return t - (t % minuteMs) + minuteMs;
  }
}
