import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, covers, type HallPlace } from '../../../server/accounts/scope.ts';

const place = (id: string, province?: string, city = '一市'): HallPlace =>
  province === undefined ? { id } : { id, region: { province, city } };

describe('a scope', () => {
  it.each([
    ['*', place('a'), true],
    ['*', place('a', '甲省'), true],
    ['province:甲省', place('a', '甲省'), true],
    ['province:甲省', place('a', '乙省'), false],
    ['province:甲省', place('a'), false],
    ['city:甲省/一市', place('a', '甲省'), true],
    ['city:甲省/二市', place('a', '甲省'), false],
    ['city:乙省/一市', place('a', '甲省'), false],
    ['hall:a', place('a'), true],
    ['hall:b', place('a', '甲省'), false],
  ])('%s reaches %o: %s', (scope, hall, reaches) => {
    expect(covers(scope, hall)).toBe(reaches);
  });

  it.each([
    ['province:甲省', 'city:甲省/一市', true],
    ['city:甲省/一市', 'province:甲省', false],
    ['province:甲省', 'city:甲省北/一市', false],
    ['province:甲省', 'hall:a', true],
    ['province:甲省', 'hall:nowhere', false],
    ['hall:a', '*', false],
    ['province:甲省', '*', false],
    ['*', 'hall:nowhere', true],
  ])('%s contains %s: %s', (outer, inner, does) => {
    expect(contains(outer, inner, [place('a', '甲省'), place('b')])).toBe(does);
  });

  it('contains another only if it reaches every hall that the other reaches', () => {
    const province = fc.constantFrom('甲省', '乙省');
    const city = fc.constantFrom('一市', '二市');
    const id = fc.constantFrom('a', 'b', 'c');
    const scope = fc.oneof(
      fc.constant('*'),
      province.map((name) => `province:${name}`),
      fc.tuple(province, city).map((names) => `city:${names.join('/')}`),
      id.map((name) => `hall:${name}`),
    );
    const halls = fc.uniqueArray(
      fc.record({ id, region: fc.option(fc.record({ province, city }), { nil: undefined }) }),
      { selector: (hall) => hall.id },
    );
    fc.assert(
      fc.property(scope, scope, halls, (outer, inner, places) => {
        if (!contains(outer, inner, places)) return;
        for (const hall of places) if (covers(inner, hall)) expect(covers(outer, hall)).toBe(true);
      }),
    );
  });
});
