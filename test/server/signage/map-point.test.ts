import { expect, it } from 'vitest';
import { distanceMetres } from '../../../server/domain/geo.ts';
import { gcj02, mapLink, wgs84 } from '../../../server/signage/map-point.ts';

// One square in Beijing, read from maps of the three kinds (the converter's own published example).
const square = [
  { latitude: 39.90734, longitude: 116.397452, datum: 'GCJ02' },
  { latitude: 39.905935, longitude: 116.391208, datum: 'WGS84' },
  { latitude: 39.913612, longitude: 116.403842, datum: 'BD09' },
] as const;

it('brings the same place read from three maps together', () => {
  for (const a of square) {
    for (const b of square) {
      expect(distanceMetres(wgs84(a), wgs84(b))).toBeLessThan(20);
      expect(distanceMetres(gcj02(a), gcj02(b))).toBeLessThan(20);
    }
  }
});

it('leaves places outside China where they are', () => {
  const warsaw = { latitude: 52.2297, longitude: 21.0122, datum: 'WGS84' } as const;
  expect(gcj02(warsaw)).toEqual({ latitude: 52.2297, longitude: 21.0122 });
});

it('links to the place on a Chinese map, whatever map it was read from', () => {
  const [drawn] = square;
  const link = new URL(mapLink('示例厅 & 店', drawn));
  expect(link.searchParams.get('position')).toBe('116.397452,39.907340');
  expect(link.searchParams.get('name')).toBe('示例厅 & 店');
  expect(link.searchParams.get('coordinate')).toBe('gaode');
});
