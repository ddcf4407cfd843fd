import { describe, expect, it } from 'vitest';
import { relief } from '../../../display/director/relief.ts';
import { range, sampleConfig, sampleNow, sampleView } from '../../helpers/sample-state.ts';

const ids = (found: ReturnType<typeof relief>) => found.map(({ outlet }) => outlet.id);

describe('outlets that can take people', () => {
  it('are the open ones that take a wanted service: known waits first, then the nearest', () => {
    const found = relief(sampleConfig, sampleView, sampleNow, ['plans']);
    expect(ids(found)).toEqual(['zhongshan', 'heping', 'xinhua']);
    expect(found[0]?.service).toEqual({ id: 'plans', wait: range(5, 10) });
    expect(found[1]?.service).toBeUndefined();
  });

  it('are named with the wanted service that is done soonest there', () => {
    const [first] = relief(sampleConfig, sampleView, sampleNow, ['plans', 'payments']);
    expect(first).toMatchObject({ takes: ['plans', 'payments'], service: { id: 'payments' } });
  });

  it('are all open ones where no service is wanted', () => {
    expect(ids(relief(sampleConfig, sampleView, sampleNow, []))).toEqual([
      'zhongshan',
      'renmin-room',
      'heping',
      'xinhua',
    ]);
  });

  it('are not those known to take nobody for it', () => {
    const zhongshan = {
      openings: sampleView.openings,
      waits: { plans: { kind: 'closing' as const } },
      waitsAt: sampleNow,
    };
    const view = { outlets: { ...sampleView.outlets, zhongshan } };
    expect(ids(relief(sampleConfig, view, sampleNow, ['plans']))).not.toContain('zhongshan');
  });

  it('lose the waits that they told too long ago, not their place', () => {
    const later = sampleNow + 3_600_000;
    const found = relief(sampleConfig, sampleView, later, ['plans']);
    expect(found.find(({ outlet }) => outlet.id === 'zhongshan')).toMatchObject({ takes: ['plans'] });
    expect(found.every(({ service }) => service === undefined)).toBe(true);
  });

  it('are none at night', () => {
    expect(relief(sampleConfig, sampleView, sampleNow + 11 * 3_600_000, ['plans'])).toEqual([]);
  });
});
