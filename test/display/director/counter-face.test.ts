import { describe, expect, it } from 'vitest';
import { callsTo } from '../../../display/director/call-turns.ts';
import { counterFace, counterRooms } from '../../../display/director/counter-face.ts';
import { sampleCall, sampleNow, sampleView } from '../../helpers/sample-state.ts';

const serving = { state: 'open' as const, ticket: 'A015' };
const called = (secondsAgo: number, times = 1) => sampleCall('A015', 'c3', secondsAgo, times);

describe("a counter's screen", () => {
  it('asks a ticket to come for a minute, then says that it is served', () => {
    expect(counterFace(serving, called(9), sampleNow, 'live')).toEqual({
      kind: 'calling',
      ticket: 'A015',
      again: false,
    });
    expect(counterFace(serving, called(61), sampleNow, 'live')).toEqual({ kind: 'serving', ticket: 'A015' });
  });

  it('asks again on a recall', () => {
    expect(counterFace(serving, called(3, 2), sampleNow, 'live')).toMatchObject({
      kind: 'calling',
      again: true,
    });
  });

  it('does not ask a ticket to come that the counter is done with', () => {
    expect(counterFace({ state: 'open' }, called(9), sampleNow, 'live')).toEqual({ kind: 'ready' });
    const next = { state: 'open' as const, ticket: 'B001' };
    expect(counterFace(next, called(9), sampleNow, 'live')).toEqual({ kind: 'serving', ticket: 'B001' });
  });

  it('names the ticket that a paused counter still serves', () => {
    expect(counterFace({ ...serving, state: 'paused' }, called(90), sampleNow, 'live')).toEqual({
      kind: 'paused',
      ticket: 'A015',
    });
  });

  it('shows calls of a feed that does not tell of its counters', () => {
    expect(counterFace(undefined, called(9), sampleNow, 'live')).toMatchObject({ kind: 'calling' });
    expect(counterFace(undefined, called(90), sampleNow, 'live')).toEqual({ kind: 'ready' });
  });

  it('shows no ticket, not even a state, once they are too old', () => {
    for (const state of ['open', 'paused', 'closed'] as const) {
      const face = counterFace({ state, ticket: 'A015' }, called(9), sampleNow, 'withdrawn');
      expect(face).toEqual({ kind: 'withdrawn' });
    }
  });

  it('hears only the calls to its counter', () => {
    expect(Object.keys(callsTo(sampleView.calls, 'c3'))).toEqual(['5']);
    expect(callsTo(sampleView.calls, undefined)).toBe(sampleView.calls);
  });

  it('has boxes that fill its room, beside and below each other', () => {
    const room = { width: 18, height: 9 };
    const wide = counterRooms(room, false);
    expect(wide.card.width + wide.services.width).toBeLessThan(room.width);
    expect(wide.sign.height + wide.card.height).toBeLessThan(room.height);
    const { sign, card, services } = counterRooms({ width: 10, height: 17 }, true);
    expect(sign.height + card.height + services.height).toBeLessThan(17);
  });
});
