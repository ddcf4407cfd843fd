/** Chinese maps shift coordinates: points of different maps are brought together here. */
import gcoord from 'gcoord';
import type { Coordinates } from '#config/schema.ts';
import type { Point } from '#domain/geo.ts';

/** The point in WGS84, where distances may be measured. */
export const wgs84 = (at: Coordinates): Point => convert(at, 'WGS84');

/** The point in GCJ-02, as Chinese maps draw it. Outside China it is the same as WGS84. */
export const gcj02 = (at: Coordinates): Point => convert(at, 'GCJ02');

function convert({ latitude, longitude, datum }: Coordinates, to: 'WGS84' | 'GCJ02'): Point {
  const [east, north] = gcoord.transform([longitude, latitude], gcoord[datum], gcoord[to]);
  return { latitude: north, longitude: east };
}

/** Opens a place in a phone's map application, by the AMap URI API (https://lbs.amap.com/api/uri-api). */
export function mapLink(name: string, at: Coordinates): string {
  const { latitude, longitude } = gcj02(at);
  const query = new URLSearchParams({
    position: `${longitude.toFixed(6)},${latitude.toFixed(6)}`,
    name,
    coordinate: 'gaode',
    callnative: '1',
  });
  return `https://uri.amap.com/marker?${query}`;
}
