/** When a hall and the outlets near it are open in the coming days. */
import type { HallConfig } from '#config/schema.ts';
import type { Openings, OutletView } from '#domain/view.ts';
import { openings } from '../signage/openings.ts';

export interface HallHours {
  hall: Openings;
  outlets: Record<string, OutletView>;
}

/** Opening spans from `now` (epoch ms) on. The outlets are taken to keep the hall's time zone: they are near it. */
export function hallHours({ hall, outlets }: HallConfig, now: number): HallHours {
  const { timeZone, country, coordinates } = hall;
  const place = { timeZone, country, ...coordinates };
  return {
    hall: openings(hall.hours, place, now),
    outlets: Object.fromEntries(
      outlets.map(({ id, hours }) => [id, { openings: openings(hours, place, now) }]),
    ),
  };
}
