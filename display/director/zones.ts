/**
 * Where the parts of a wall stand and how large they are: a pure function of the screen's template, its zones,
 * its pixels, and how far away people stand. Templates set their boxes by it; what pages does so by its room.
 *
 * All lengths are in rem of that screen. 1rem is 100 px of a 1080-line screen of 55 inches seen from 8 m; on a
 * screen that is smaller or farther away it is `scaleOf` times as much, so that letters keep their size to the eye,
 * and the wall is fewer rem wide and high.
 */
import type { Screen } from '#config/schema.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import { usualListHeight } from './call-list.ts';
import { serviceLayout } from './service-pages.ts';

/** A box, in rem of its screen. */
export interface Room {
  width: number;
  height: number;
}

/** What the wall is made of. A part that a template does not have is 0 high. */
export type Zone = 'header' | 'banner' | 'call' | 'lastCalls' | 'services' | 'stage' | 'footer';

export interface Layout {
  /** The template that is drawn: `portrait` in place of `queue` on a tall screen, and the other way round. */
  template: Screen['template'];
  /** Whether the screen is higher than wide. */
  tall: boolean;
  /** The whole screen. */
  screen: Room;
  rooms: Readonly<Record<Zone, Room>>;
}

export interface LayoutInput {
  template: Screen['template'];
  zones: Screen['zones'];
  /** The page, in CSS px. */
  viewport: { width: number; height: number };
  /** From `scaleOf`. */
  scale: number;
  /** Whether the surge banner stands. */
  banner: boolean;
  services: PublicConfig['services'];
}

/** The screen that lengths in rem are named after. */
const standard = { metres: 8, inches: 55, short: 10.8, long: 19.2 };
/** Below the first there would be more than anybody takes in at once; above the second a row has no room for its words. */
const scales = { least: 0.8, most: 1.3 };

/** How much larger than on the reference screen everything is drawn, for letters to look the same from where people stand. */
export function scaleOf({
  viewingMetres,
  diagonalInches,
}: Pick<Screen, 'viewingMetres' | 'diagonalInches'>): number {
  const wanted = (viewingMetres / standard.metres) * (standard.inches / diagonalInches);
  return Math.round(between(scales.least, wanted, scales.most) * 1000) / 1000;
}

/** The screen in its own rem: what `wall.css` sets the root unit to, the other way round. */
export function screenRoom({ width, height }: LayoutInput['viewport'], scale: number): Room {
  const [across, down] = height >= width ? [standard.short, standard.long] : [standard.long, standard.short];
  const rem = Math.min(width / across, height / down) * scale;
  return { width: width / rem, height: height / rem };
}

/** Distances that `wall.css` knows under the same names. */
export const edge = { wide: 0.48, tall: 0.36 };
export const gap = 0.36;

const none: Room = { width: 0, height: 0 };
const header = { wide: 1, tall: 1.42 };
const bannerHeight = 0.86;
/** Under the banner; the templates' style sheet knows the same. */
const bannerAir = 0.12;
/** With the nearest outlet in it; with the age of the data alone. */
const footer = { wide: 1.06, tall: 2.36, slim: 0.66 };
const lastCallsHeight = 0.76;
/** Air over and under the parts of the middle. */
const air = 0.14;

/** Whether the foot names an outlet: not on the boards of one counter and of the staff. */
export const namesOutlet = (template: Screen['template'], { footer }: Screen['zones']) =>
  footer === 'nearby' && !isBoard(template);

/** Whether one board fills the screen, without stage and banner. */
export const isBoard = (template: Screen['template']) => template === 'counter' || template === 'staff';

/** The boxes of a wall. */
export function zonesOf({ template, zones, viewport, scale, banner, services }: LayoutInput): Layout {
  const tall = viewport.height >= viewport.width;
  const screen = screenRoom(viewport, scale);
  const width = screen.width - 2 * (tall ? edge.tall : edge.wide);
  const foot = !namesOutlet(template, zones) ? footer.slim : tall ? footer.tall : footer.wide;
  const frame = {
    header: { width, height: tall ? header.tall : header.wide },
    banner: { width, height: banner && !isBoard(template) ? bannerHeight : 0 },
    footer: { width, height: foot },
  };
  const middle = {
    width,
    height:
      screen.height -
      frame.header.height -
      (frame.banner.height > 0 ? frame.banner.height + bannerAir : 0) -
      frame.footer.height,
  };
  const drawn = template === 'queue' || template === 'portrait' ? (tall ? 'portrait' : 'queue') : template;
  const parts = partsOf(drawn, middle, tall, services, zones.queue === 'calls');
  return { template: drawn, tall, screen, rooms: { ...frame, ...parts } };
}

type Parts = Pick<Layout['rooms'], 'call' | 'lastCalls' | 'services' | 'stage'>;

function partsOf(
  template: Layout['template'],
  middle: Room,
  tall: boolean,
  services: LayoutInput['services'],
  calls: boolean,
): Parts {
  switch (template) {
    case 'queue':
      return withCalls(besideStage(middle), calls);
    case 'portrait':
      return withCalls(overStage(middle, services, calls), calls);
    case 'stage':
      return underStage(middle, tall);
    case 'counter':
    case 'staff':
      return {
        call: none,
        lastCalls: none,
        services: none,
        stage: { width: middle.width, height: middle.height - 2 * air },
      };
  }
}

/** A list of calls stands in place of the services, and of the last calls over them. */
function withCalls(parts: Parts, calls: boolean): Parts {
  if (!calls) return parts;
  const { lastCalls, services } = parts;
  const list = { width: services.width, height: services.height + lastCalls.height };
  return { ...parts, lastCalls: none, services: list };
}

/** Calls and services at the left, the stage at the right. Room beyond the reference goes to the stage for the most part. */
function besideStage({ width, height }: Room): Parts {
  const left = Math.max(7, 8.6 + (width - 18.24) * 0.3);
  const inner = height - air - 0.04;
  const call = { width: left, height: left * 0.25 };
  const lastCalls = { width: left, height: lastCallsHeight };
  return {
    call,
    lastCalls,
    services: { width: left, height: inner - call.height - lastCalls.height },
    stage: { width: width - left - gap, height: inner - 0.06 },
  };
}

/** The least height in which a guide can be read. */
const leastStage = 5.2;
const leastServices = 2.3;

/** One below the other; the stage gets what the services' rows leave. */
function overStage({ width, height }: Room, services: LayoutInput['services'], calls: boolean): Parts {
  const call = { width, height: between(1.9, width * 0.225, 2.7) };
  const lastCalls = { width, height: lastCallsHeight };
  const rest = height - call.height - lastCalls.height - 2 * air;
  const most = Math.max(leastServices, Math.min(rest - leastStage, rest * 0.52));
  const rows = {
    width,
    height: calls
      ? Math.min(most, usualListHeight - lastCalls.height)
      : serviceLayout(services, { width, height: most }, true).height,
  };
  return { call, lastCalls, services: rows, stage: { width, height: rest - rows.height } };
}

/** Calls and waits in a strip, or two on a tall screen, under a stage of full width. */
function underStage({ width, height }: Room, tall: boolean): Parts {
  if (tall) {
    const call = { width, height: 1.9 };
    const services = { width, height: 1.52 };
    const stage = { width, height: height - call.height - services.height - 3 * air };
    return { call, lastCalls: none, services, stage };
  }
  const call = { width: Math.max(6.8, width * 0.44), height: 1.7 };
  const services = { width: width - call.width - gap, height: call.height };
  return { call, lastCalls: none, services, stage: { width, height: height - call.height - 2 * air } };
}

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));

/**
 * The rooms of a `queue` screen of 16:9 at scale 1. Elements have them until they are told otherwise; and a turn on the
 * stage lasts as long as its pages there need.
 */
export const reference: Layout['rooms'] = {
  header: { width: 18.24, height: header.wide },
  banner: { width: 18.24, height: bannerHeight },
  footer: { width: 18.24, height: footer.wide },
  ...besideStage({ width: 18.24, height: 8.74 }),
};
