/** Outlets that are farther off than anybody would go: most often numbers that are swapped. */
import type { HallConfig } from '#config/schema.ts';
import type { Finding } from './finding.ts';

interface Point {
  latitude: number;
  longitude: number;
}

/** Farther than customers would go. */
const farMetres = 20_000;

export const isFarOutlet = (metres: number): boolean => metres > farMetres;

const earthRadiusMetres = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in metres, by the law of cosines. Datums that differ are some hundred metres apart. */
export function groundMetres(from: Point, to: Point): number {
  const [a, b] = [radians(from.latitude), radians(to.latitude)];
  const turn = radians(to.longitude - from.longitude);
  const cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn);
  return earthRadiusMetres * Math.acos(Math.min(1, Math.max(-1, cosine)));
}

export function* farOutlets({ hall, outlets }: HallConfig): Generator<Finding> {
  for (const [index, { name, coordinates }] of outlets.entries()) {
    const metres = groundMetres(hall.coordinates, coordinates);
    if (!isFarOutlet(metres)) continue;
    const kilometres = Math.round(metres / 1000);
    yield {
      path: `outlets[${index}].coordinates`,
      severity: 'warning',
      code: 'outlet_far',
      zh: `“${name.zh}”离本厅约 ${kilometres} 公里，客户去不了。请看看经纬度是不是填反了，或选错了地图`,
      en: `${kilometres} km from the hall: nobody will go there. Are the numbers swapped, or from another map?`,
    };
  }
}
