/** How far apart two places are on the ground. Pure. */

/** A point in WGS84, degrees. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** Mean radius of the Earth, IUGG. */
const earthRadiusMetres = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in metres, by the haversine formula. Both points must be in the same datum. */
export function distanceMetres(from: Point, to: Point): number {
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2;
  const h =
    half(from.latitude, to.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(from.longitude, to.longitude);
  // Rounding can lift h above 1 between opposite points.
  return 2 * earthRadiusMetres * Math.asin(Math.sqrt(Math.min(1, h)));
}
