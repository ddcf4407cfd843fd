/** A hall's configuration made ready to show: what walls are given, with the pictures it names. */
import { createHash } from 'node:crypto';
import type { HallConfig, Outlet } from '#config/schema.ts';
import { distanceMetres, type Point, walkMinutes } from '#domain/geo.ts';
import type { PublicConfig, PublicOutlet } from '#protocol/public-config.ts';
import { mapLink, wgs84 } from './map-point.ts';
import type { MediaFile, Pictures } from './pictures.ts';
import { wordsIn } from './vocabulary.ts';

export interface PublishedHall {
  /** Names the content: the same configuration and pictures have the same version, also after a restart. */
  version: string;
  config: HallConfig;
  /** What walls are given of it. */
  public: PublicConfig;
  /** The pictures, by the hashed names that `public` leads to. */
  media: ReadonlyMap<string, MediaFile>;
  /** Their hashed names by the paths that the file uses. */
  names: Pictures['names'];
}

export function publishedHall(config: HallConfig, pictures: Pictures): PublishedHall {
  const shown = publicConfig(config, pictures.names);
  const version = createHash('sha256')
    .update(JSON.stringify([config, shown]))
    .digest('hex')
    .slice(0, 12);
  return { version, config, public: { version, ...shown }, ...pick(pictures) };
}

const pick = ({ media, names }: Pictures) => ({ media, names });

function publicConfig(config: HallConfig, names: Pictures['names']): Omit<PublicConfig, 'version'> {
  const { brand, services, counters, screens, notices, glossary, amenities, takeovers } = config;
  const { rotation, surge, sound, care, freshness } = config;
  const { id, name, address, timeZone, coordinates } = config.hall;
  const here = wgs84(coordinates);
  const served = (path: string) => `/media/${id}/${names.get(path)}`;
  const shown = {
    hall: { id, name, address, timeZone },
    services,
    counters,
    brand,
    screens,
    outlets: config.outlets
      .map((outlet) => publicOutlet(outlet, here))
      .sort((a, b) => a.distanceMetres - b.distanceMetres),
    guides: config.guides.map((guide) => ({
      ...guide,
      steps: guide.steps.map((step) => withServed(step, served)),
    })),
    notices,
    campaigns: config.campaigns.map((campaign) => withServed(campaign, served)),
    glossary,
    amenities,
    slides: config.slides.map((slide) => withServed(slide, served)),
    takeovers,
    rotation,
    surge: { thresholds: surge.thresholds, actions: surge.actions, banner: surge.banner },
    sound,
    care,
    freshness,
  };
  return { ...shown, words: wordsIn(shown) };
}

/** The same with its picture and film where the server has them. */
function withServed<T extends { image?: string | undefined; video?: string | undefined }>(
  item: T,
  served: (path: string) => string,
): T {
  const { image, video } = item;
  return {
    ...item,
    ...(image !== undefined && { image: served(image) }),
    ...(video !== undefined && { video: served(video) }),
  };
}

function publicOutlet(outlet: Outlet, here: Point): PublicOutlet {
  const { id, name, kind, address, services, coordinates } = outlet;
  const distance = Math.round(distanceMetres(here, wgs84(coordinates)));
  return {
    id,
    name,
    kind,
    address,
    services,
    distanceMetres: distance,
    walkMinutes: walkMinutes(distance),
    mapLink: mapLink(name.zh, coordinates),
  };
}
