/** The states that a wall can be in, and the sizes of screen: what the gallery draws. */
import type { HallView, Wait } from '#domain/view.ts';
import type { WallState } from '../../display/store/state.ts';
import { longestState, sampleNow, sampleState, sampleView } from './sample-state.ts';

/** The sizes of screen that the wall is made for, in px. */
export const gallerySizes = {
  hd: { width: 1366, height: 768 },
  fullhd: { width: 1920, height: 1080 },
  uhd: { width: 3840, height: 2160 },
  portrait: { width: 1080, height: 1920 },
} as const;

/** A wall to be drawn: what it knows, and the hall's time. */
export interface GalleryScene {
  state: WallState;
  now: number;
}

const hourMs = 3_600_000;
const minuteMs = 60_000;
const night = sampleNow + 10 * hourMs;

const everyService = (waiting: number, wait: Wait): HallView['services'] =>
  Object.fromEntries(Object.keys(sampleView.services).map((id) => [id, { waiting, wait }]));
const everyCounter = (state: 'open' | 'closed'): HallView['counters'] =>
  Object.fromEntries(Object.keys(sampleView.counters).map((id) => [id, { state }]));
const surging = (level: 1 | 2 | 3, ratio: number, open: number) =>
  sampleState({
    view: {
      ...sampleView,
      counters: Object.fromEntries(
        Object.keys(sampleView.counters).map((id, at) => [
          id,
          at < open ? { state: 'open', ticket: `A0${13 + at}` } : { state: 'closed' },
        ]),
      ),
      surge: { ...sampleView.surge, level, ratio, open, waiting: Math.ceil(ratio * open) },
    },
  });
const viewed = (change: Partial<HallView>) => sampleState({ view: { ...sampleView, ...change } });
const shut: HallView = {
  ...sampleView,
  counters: everyCounter('closed'),
  services: everyService(0, { kind: 'no_counter' }),
  calls: {},
  heardAt: night - 2 * hourMs,
};

/** By name. */
export const galleryScenes: Readonly<Record<string, GalleryScene>> = {
  normal: { now: sampleNow, state: sampleState() },
  level1: { now: sampleNow, state: surging(1, 2.9, 6) },
  level2: { now: sampleNow, state: surging(2, 3.6, 5) },
  level3: { now: sampleNow, state: surging(3, 4.8, 4) },
  empty: { now: sampleNow, state: viewed({ services: everyService(0, { kind: 'none' }), calls: {} }) },
  'no-counters': {
    now: sampleNow,
    state: viewed({ counters: everyCounter('closed'), services: everyService(4, { kind: 'no_counter' }) }),
  },
  'waiting-300': {
    now: sampleNow,
    state: viewed({ services: everyService(300, { kind: 'range', lowMinutes: 60 }) }),
  },
  longest: { now: sampleNow, state: longestState() },
  closed: { now: night, state: sampleState({ view: shut, asOf: night }) },
  ageing: { now: sampleNow, state: sampleState({ link: 'lost', asOf: sampleNow - 90_000 }) },
  withdrawn: { now: sampleNow, state: sampleState({ link: 'lost', asOf: sampleNow - 20 * minuteMs }) },
};
