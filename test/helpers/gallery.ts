/** The states that a wall can be in, the templates and the sizes of screen: what the gallery draws. */
import { type Screen, Template, unnamedScreen } from '#config/schema.ts';
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
const surging = (level: 1 | 2 | 3, waiting: number, open: number): HallView['surge'] => ({
  level,
  ratio: Math.floor((waiting / open) * 10) / 10,
  waiting,
  open,
  byHand: false,
  since: sampleNow - 12 * minuteMs,
});
/** Open counters first. */
const someCounters = (open: number): HallView['counters'] =>
  Object.fromEntries(
    Object.entries(sampleView.counters).map(([id], at) => [id, { state: at < open ? 'open' : 'closed' }]),
  );
const queueOf = (...waiting: number[]): HallView['services'] =>
  Object.fromEntries(
    Object.keys(sampleView.services).map((id, at) => {
      const count = waiting[at] ?? 0;
      const low = Math.ceil(count / 2) * 5;
      return [id, { waiting: count, wait: { kind: 'range', lowMinutes: low, highMinutes: low + 15 } }];
    }),
  );
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
  'level-1': {
    now: sampleNow,
    state: viewed({ services: queueOf(11, 7, 3, 2, 1, 0), surge: surging(1, 24, 8) }),
  },
  'level-2': {
    now: sampleNow,
    state: viewed({ services: queueOf(14, 9, 4, 3, 1, 1), surge: surging(2, 32, 8) }),
  },
  'level-3': {
    now: sampleNow,
    state: viewed({
      services: queueOf(19, 14, 6, 5, 3, 1),
      counters: someCounters(6),
      surge: surging(3, 48, 6),
    }),
  },
  empty: { now: sampleNow, state: viewed({ services: everyService(0, { kind: 'none' }), calls: {} }) },
  'no-counters': {
    now: sampleNow,
    state: viewed({
      counters: everyCounter('closed'),
      services: everyService(4, { kind: 'no_counter' }),
      surge: { level: 3, waiting: 24, open: 0, byHand: false, since: sampleNow - 5 * minuteMs },
    }),
  },
  'waiting-300': {
    now: sampleNow,
    state: viewed({
      services: everyService(300, { kind: 'range', lowMinutes: 60 }),
      surge: surging(3, 1800, 8),
    }),
  },
  longest: { now: sampleNow, state: longestState() },
  closed: { now: night, state: sampleState({ view: shut, asOf: night }) },
  ageing: { now: sampleNow, state: sampleState({ link: 'lost', asOf: sampleNow - 90_000 }) },
  withdrawn: { now: sampleNow, state: sampleState({ link: 'lost', asOf: sampleNow - 20 * minuteMs }) },
};

/** The templates at each size: `portrait` is what `queue` becomes on a tall screen. */
export const galleryTemplates = (size: keyof typeof gallerySizes): Template[] =>
  Template.options.filter((template) => template !== (size === 'portrait' ? 'queue' : 'portrait'));

/** A scene on a screen of its own, with these fields. */
export function sceneOn({ state, now }: GalleryScene, fields: Partial<Screen>): GalleryScene {
  const counter = fields.template === 'counter' ? { counter: 'c3' } : {};
  const screen: Screen = { ...unnamedScreen, ...counter, ...fields };
  const config = state.config && { config: { ...state.config, screens: [screen] } };
  return { now, state: { ...state, ...config, screen: screen.id } };
}
