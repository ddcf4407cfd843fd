import { describe, expect, it } from 'vitest';
import { nearby, outletWaits } from '../../../display/director/nearby.ts';
import { sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';

describe('where else to go', () => {
  it('names the open outlet that saves most, door to counter', () => {
    const found = nearby(sampleConfig, sampleView, sampleNow, true);
    expect(found?.outlet.id).toBe('zhongshan');
    expect(found?.faster).toMatchObject({ service: 'plans', totalLow: 13, totalHigh: 18 });
  });

  it("names the nearest open outlet when this hall's own waits are not known", () => {
    const found = nearby(sampleConfig, sampleView, sampleNow, false);
    expect(found).toMatchObject({ outlet: { id: 'renmin-room' }, open: { state: 'open' } });
    expect(found?.faster).toBeUndefined();
  });

  it('calls no outlet faster unless its walk and longest wait are under the shortest wait here', () => {
    const view = {
      ...sampleView,
      services: {
        ...sampleView.services,
        plans: { waiting: 4, wait: { kind: 'range' as const, lowMinutes: 15, highMinutes: 20 } },
      },
    };
    expect(nearby(sampleConfig, view, sampleNow, true)?.faster?.service).not.toBe('plans');
  });

  it('passes over outlets that are shut', () => {
    const night = sampleNow + 12 * 3_600_000;
    const outlets = { ...sampleView.outlets, 'renmin-room': { openings: [] } };
    expect(nearby(sampleConfig, { ...sampleView, outlets }, night, true)).toBeUndefined();
  });

  it('withholds waits that an outlet told too long ago', () => {
    expect(outletWaits(sampleView, 'zhongshan', sampleNow)).toBeDefined();
    expect(outletWaits(sampleView, 'zhongshan', sampleNow + 3_600_000)).toBeUndefined();
    expect(outletWaits(sampleView, 'heping', sampleNow)).toBeUndefined();
  });
});
