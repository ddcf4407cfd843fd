import { describe, expect, it } from 'vitest';
import { nearby, outletWaits, rankOutlets } from '../../../display/director/nearby.ts';
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
    expect(outletWaits(sampleConfig, sampleView, 'zhongshan', sampleNow)).toBeDefined();
    expect(outletWaits(sampleConfig, sampleView, 'zhongshan', sampleNow + 3_600_000)).toBeUndefined();
    expect(outletWaits(sampleConfig, sampleView, 'heping', sampleNow)).toBeUndefined();
  });

  const ids = (view = sampleView, now = sampleNow, known = true) =>
    rankOutlets(sampleConfig, view, now, known).map(({ outlet }) => outlet.id);

  it('ranks what is surely faster first, then what is open by its walk, and what is closed last', () => {
    expect(ids()).toEqual(['zhongshan', 'renmin-room', 'heping', 'xinhua', 'beihu']);
    expect(ids(sampleView, sampleNow, false)).toEqual([
      'renmin-room',
      'zhongshan',
      'heping',
      'xinhua',
      'beihu',
    ]);
  });

  it('compares by the service that most people wait for here, of those that are faster there', () => {
    expect(rankOutlets(sampleConfig, sampleView, sampleNow, true)[0]?.faster?.service).toBe('plans');
  });

  it('ranks an outlet where one would surely be later behind those of which no wait is known', () => {
    const wait = { kind: 'range' as const, lowMinutes: 90, highMinutes: 120 };
    const there = { openings: sampleView.openings, waits: { plans: wait }, waitsAt: sampleNow };
    expect(ids({ ...sampleView, outlets: { ...sampleView.outlets, zhongshan: there } })).toEqual([
      'renmin-room',
      'heping',
      'xinhua',
      'zhongshan',
      'beihu',
    ]);
  });

  it('sends nobody to an outlet that closes before they would be served', () => {
    const openings: [number, number][] = [[sampleNow - 1, sampleNow + 10 * 60_000]];
    const zhongshan = { ...sampleView.outlets.zhongshan, openings };
    const [first] = rankOutlets(
      sampleConfig,
      { ...sampleView, outlets: { ...sampleView.outlets, zhongshan } },
      sampleNow,
      true,
    );
    expect(first?.faster?.service).not.toBe('plans');
  });

  it('counts a service that no counter takes here as faster wherever its wait is known', () => {
    const services = {
      ...sampleView.services,
      plans: { waiting: 14, wait: { kind: 'no_counter' as const } },
    };
    expect(rankOutlets(sampleConfig, { ...sampleView, services }, sampleNow, true)[0]?.faster).toMatchObject({
      service: 'plans',
      totalHigh: 18,
    });
  });
});
