import { describe, expect, it } from 'vitest';
import type { Wait } from '#domain/view.ts';
import { jams } from '../../../display/director/jams.ts';
import { range, sampleConfig, sampleView } from '../../helpers/sample-state.ts';

const open = sampleView.counters;
const waiting = (services: Record<string, [number, Wait]>, counters = open) =>
  jams(sampleConfig, {
    counters,
    services: Object.fromEntries(
      Object.entries(services).map(([id, [count, wait]]) => [id, { waiting: count, wait }]),
    ),
  });
const ids = (found: ReturnType<typeof jams>) => found.map(({ service }) => service.id);

describe('what jams', () => {
  it('is nothing in a hall that flows', () => {
    expect(waiting({ plans: [3, range(5, 10)], payments: [0, { kind: 'none' }] })).toEqual([]);
  });

  it('is what nobody takes, then the longest wait, then the most customers per counter', () => {
    const found = waiting({
      plans: [21, range(15, 20)],
      payments: [24, range(15, 20)],
      sim: [4, range(30, 45)],
      devices: [1, { kind: 'no_counter' }],
      bills: [9, range(0, 5)],
    });
    expect(ids(found)).toEqual(['devices', 'sim', 'payments', 'plans']);
    expect(found[0]).toMatchObject({ waiting: 1, open: 0 });
    expect(found[2]).toMatchObject({ waiting: 24, open: 8 });
  });

  it('is a crowd before few counters, even where the wait is short or not known', () => {
    const two = {
      c1: { state: 'open' as const },
      c2: { state: 'open' as const },
      c3: { state: 'paused' as const },
    };
    expect(ids(waiting({ bills: [5, { kind: 'unknown' }] }, two))).toEqual(['bills']);
    expect(ids(waiting({ bills: [4, { kind: 'unknown' }] }, two))).toEqual([]);
  });

  it('counts the open counters that take the service, and no others', () => {
    const counters = sampleConfig.counters.map((counter) => ({ ...counter, services: ['plans'] }));
    const view = { counters: open, services: { sim: { waiting: 1, wait: range(0, 5) } } };
    expect(jams({ ...sampleConfig, counters }, view)).toMatchObject([{ open: 0 }]);
  });

  it('is never what nobody waits for', () => {
    expect(waiting({ devices: [0, { kind: 'no_counter' }], sim: [0, range(60)] })).toEqual([]);
  });
});
