import { describe, expect, it } from 'vitest';
import type { QueueFact } from '#domain/events.ts';
import { announce } from '#domain/wait/bands.ts';
import { estimateWaits } from '#domain/wait/estimate.ts';
import { called, closed, issued, observed, opened, paused, queueAfter } from '../../../helpers/facts.ts';
import { smallHall } from '../../../helpers/small-hall.ts';

const waitsAfter = (...facts: QueueFact[]) =>
  estimateWaits({ config: smallHall, queue: queueAfter(...facts) });

describe('the estimate of a hall', () => {
  it('knows nothing while no feed has told of a configured counter', () => {
    expect(waitsAfter()).toEqual({ plans: { kind: 'unknown' }, sim: { kind: 'unknown' } });
    expect(waitsAfter(opened('c99'), issued('A001')).plans).toEqual({ kind: 'unknown' });
  });

  it('counts open counters only, by the services they are configured for', () => {
    expect(waitsAfter(opened('c1'))).toEqual({ plans: { kind: 'none' }, sim: { kind: 'no_counter' } });
    expect(waitsAfter(opened('c1'), opened('c2')).sim).toEqual({ kind: 'none' });
    expect(waitsAfter(opened('c2'), paused('c2')).sim).toEqual({ kind: 'no_counter' });
    expect(waitsAfter(opened('c2'), closed('c2')).sim).toEqual({ kind: 'no_counter' });
  });

  it('takes the services a counter was opened for before its configured ones', () => {
    expect(waitsAfter(opened('c1', ['sim']))).toEqual({
      plans: { kind: 'no_counter' },
      sim: { kind: 'none' },
    });
  });

  it('has those behind a busy counter wait for it', () => {
    expect(waitsAfter(called('A001', 'c1'), issued('A002')).plans).toEqual(announce(20));
  });

  it('takes counts and open counters of a count-only feed', () => {
    expect(waitsAfter(observed(5, { openCounters: 2 })).plans).toEqual(announce(30));
  });
});
