/** Outlets that are farther off than anybody would go: most often numbers that are swapped. */
import { distanceMetres } from '#config/distance.ts';
import type { HallConfig } from '#config/schema.ts';
import type { Finding } from './finding.ts';

/** Farther than customers would go. */
const farMetres = 20_000;

export const isFarOutlet = (metres: number): boolean => metres > farMetres;

export function* farOutlets({ hall, outlets }: HallConfig): Generator<Finding> {
  for (const [index, { name, coordinates }] of outlets.entries()) {
    // Datums that differ are some hundred metres apart.
    const metres = distanceMetres(hall.coordinates, coordinates);
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
