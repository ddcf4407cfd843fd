/** A hall's configuration made ready to show: what walls are given, with the pictures it names. */
import { createHash } from 'node:crypto';
import type { HallConfig, Outlet } from '#config/schema.ts';
import { distanceMetres, type Point, walkMinutes } from '#domain/geo.ts';
import type { PublicConfig, PublicOutlet } from '#protocol/public-config.ts';
import { mapLink, wgs84 } from './map-point.ts';
import type { MediaFile, Pictures } from './pictures.ts';

export interface PublishedHall {
  /** Names the content: the same configuration and pictures have the same version, also after a restart. */
  version: string;
  config: HallConfig;
  /** What walls are given of it. */
  public: PublicConfig;
  /** The pictures, by the hashed names that `public` leads to. */
  media: ReadonlyMap<string, MediaFile>;
}

export function publishedHall(config: HallConfig, pictures: Pictures): PublishedHall {
  const shown = publicConfig(config, pictures.names);
  const version = createHash('sha256')
    .update(JSON.stringify([config, shown]))
    .digest('hex')
    .slice(0, 12);
  return { version, config, public: { version, ...shown }, media: pictures.media };
}

function publicConfig(
  { hall, services, counters, screens, outlets, guides, notices, sound, care }: HallConfig,
  names: Pictures['names'],
): Omit<PublicConfig, 'version'> {
  const { id, name, address, timeZone } = hall;
  const here = wgs84(hall.coordinates);
  return {
    hall: { id, name, address, timeZone },
    services,
    counters,
    screens,
    outlets: outlets
      .map((outlet) => publicOutlet(outlet, here))
      .sort((a, b) => a.distanceMetres - b.distanceMetres),
    guides: guides.map((guide) => ({
      ...guide,
      steps: guide.steps.map(({ text, image }) => ({
        text,
        ...(image !== undefined && { image: `/media/${id}/${names.get(image)}` }),
      })),
    })),
    notices,
    sound,
    care,
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
