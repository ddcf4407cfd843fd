import { describe, expect, it } from 'vitest';
import { lint } from '#config/lint.ts';
import { lintHall, lintNow } from '../../helpers/lint-hall.ts';

const findingsOf = (sections: object) =>
  lint(lintHall(sections), lintNow).map(({ path, severity, code }) => `${severity} ${code} ${path}`);

const outletAt = (latitude: number, longitude: number) => ({
  ...{ id: 'next', name: { zh: '隔壁店' }, kind: 'own', address: '示例路 2 号', services: ['plans'] },
  ...{ coordinates: { latitude, longitude, datum: 'WGS84' }, hours: 'Mo-Su 09:00-18:00' },
});

describe('outlets', () => {
  it('are told when they are too far for anybody to go', () => {
    const far = 'warning outlet_far outlets[0].coordinates';
    expect(findingsOf({ outlets: [outletAt(31.21, 121.41)] })).not.toContain(far);
    expect(findingsOf({ outlets: [outletAt(31.21, 100.5)] })).toContain(far);
  });
});

describe('opening hours of the hall', () => {
  const { hall } = lintHall();
  const told = (hours: string) => findingsOf({ hall: { ...hall, hours } });

  it('are noted when they run past midnight', () => {
    expect(told('Mo-Su 18:00-09:00')).toContain('note hours_over_midnight hall.hours');
    expect(told('Mo-Fr 09:00-12:00,13:30-26:00')).toContain('note hours_over_midnight hall.hours');
  });

  it('are nothing to note when they end within the day or at midnight', () => {
    for (const hours of ['Mo-Su 09:00-18:00', 'Mo-Su 09:00-24:00', 'Mo-Su 09:00-00:00', '24/7'])
      expect(told(hours).filter((finding) => finding.includes('midnight'))).toEqual([]);
  });
});
