/** PURE: what the page knows after each thing it is told. */
import { closeCodes, type ServerMessage } from '#protocol/messages.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { LinkState } from '../connection/link.ts';
import type { Kept } from './cache.ts';
import { patchedView } from './patch.ts';
import type { LinkStatus, WallState } from './state.ts';

/** Where the view stands in the hall's sequence of patches. */
export interface Place {
  readonly epoch: string;
  readonly seq: number;
}

/** All that the page knows: what the elements see, and what the link needs. */
export interface ScreenState extends WallState {
  /** Absent until the first snapshot, and when going on from here has failed: then a snapshot is needed. */
  readonly place?: Place;
  /** The link must say hello again: a patch did not fit. Until then patches are passed over. */
  readonly outOfStep: boolean;
  /** No patch has fitted since the last one that did not: going on from `place` once more would not help. */
  readonly doubted: boolean;
  /** Version of the configuration that the server wants shown. */
  readonly wanted?: string;
  /** Build of the page that the server serves. */
  readonly served?: string;
}

export type Action =
  /** A message of the link. `at`: hall time now, its own clock reading already heard. */
  | { type: 'message'; message: ServerMessage; at: number }
  /** A frame of the link was no message. */
  | { type: 'malformed' }
  | { type: 'link'; state: LinkState }
  /** The page began so long ago that the server should have been heard. */
  | { type: 'overdue' }
  /** A configuration was fetched, with its pictures. */
  | { type: 'config'; config: PublicConfig }
  | { type: 'identified' };

/** The state of a page that has heard nothing yet: what an earlier run of it `kept`. */
export function newScreenState(screen: string, { view: keptView, config, clock }: Kept = {}): ScreenState {
  return {
    ...(keptView && restored(keptView)),
    ...(config && { config }),
    link: 'connecting',
    clockKind: clock?.kind ?? 'real',
    screen,
    identifying: false,
    outOfStep: false,
    doubted: false,
  };
}

const restored = ({ view, asOf, epoch, seq }: NonNullable<Kept['view']>) => ({
  view,
  asOf,
  place: { epoch, seq },
});

/** The state after `action`; the same object where nothing changed. */
export function reduce(state: ScreenState, action: Action): ScreenState {
  switch (action.type) {
    case 'message':
      return heard(state, action.message, action.at);
    case 'malformed':
      return outOfStep(state);
    case 'link':
      return withLink(state, statusAfter(state.link, action.state));
    case 'overdue':
      return withLink(state, state.link === 'connecting' ? 'lost' : state.link);
    case 'config':
      return { ...state, config: action.config };
    case 'identified':
      return { ...state, identifying: false };
  }
}

function heard(state: ScreenState, message: ServerMessage, at: number): ScreenState {
  switch (message.type) {
    case 'snapshot': {
      const { view, epoch, seq, clock, config, build } = message;
      const place = { epoch, seq };
      const told = { clockKind: clock.kind, wanted: config, served: build };
      return { ...state, ...told, view, place, asOf: at, outOfStep: false, doubted: false };
    }
    case 'resumed': {
      const { epoch, clock, config, build } = message;
      if (epoch !== state.place?.epoch) return outOfStep({ ...state, doubted: true });
      return { ...state, clockKind: clock.kind, wanted: config, served: build, asOf: at, outOfStep: false };
    }
    case 'patch': {
      const { view, place } = state;
      if (state.outOfStep) return state;
      if (!view || !place || message.seq !== place.seq + 1) return outOfStep(state);
      const patched = patchedView(view, message.merge);
      if (!patched) return outOfStep(state);
      return { ...state, view: patched, place: { ...place, seq: message.seq }, asOf: at, doubted: false };
    }
    case 'time':
      return state.outOfStep ? state : { ...state, clockKind: message.clock.kind, asOf: at };
    case 'config':
      return { ...state, wanted: message.version };
    case 'command':
      return message.command === 'identify' ? { ...state, identifying: true } : state;
  }
}

/** The link must begin anew: from `place` the first time, and if that fails too from a snapshot. */
function outOfStep(state: ScreenState): ScreenState {
  const { place, ...rest } = state;
  return { ...rest, ...(place && !state.doubted && { place }), outOfStep: true, doubted: true };
}

const withLink = (state: ScreenState, link: LinkStatus): ScreenState =>
  link === state.link ? state : { ...state, link };

function statusAfter(before: LinkStatus, link: LinkState): LinkStatus {
  switch (link.kind) {
    case 'live':
      return 'live';
    case 'ended':
      return link.code === closeCodes.unknownHall ? 'no_hall' : 'lost';
    case 'waiting':
      return 'lost';
    case 'idle':
    case 'connecting':
      // Trying again tells nothing new.
      return before === 'live' ? 'lost' : before;
  }
}
