import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Announcement,
  type Announcing,
  begun,
  called,
  longestLine,
  nothingToSay,
  said,
} from '../../../display/director/announcements.ts';

const call = (key: string, at = 1000): Announcement => ({ key, ticket: `A00${key}`, at });
const inLine = (...calls: Announcement[]) => calls.reduce(called, nothingToSay);
const keys = ({ speaking, line }: Announcing) => [speaking?.key, ...line.map(({ key }) => key)];

describe('the line of calls to be heard', () => {
  it('says them one after the other, in the order of their turns', () => {
    let line = begun(inLine(call('1'), call('2')), 0);
    expect(keys(line)).toEqual(['1', '2']);
    line = begun(said(line), 0);
    expect(keys(line)).toEqual(['2']);
    expect(begun(said(line), 0)).toEqual(nothingToSay);
  });

  it('never cuts off the one that is being said', () => {
    const line = begun(inLine(call('1')), 0);
    expect(keys(begun(called(line, call('2')), 0))).toEqual(['1', '2']);
  });

  it('lets the oldest of those that wait go unsaid when the line grows too long', () => {
    const speaking = begun(inLine(call('1')), 0);
    const calls = ['2', '3', '4', '5', '6'].map((key) => call(key));
    expect(keys(calls.reduce(called, speaking))).toEqual(['1', '4', '5', '6']);
  });

  it('says a recall again', () => {
    const speaking = begun(inLine(call('1')), 0);
    const again = called(speaking, call('1', 2000));
    expect(begun(said(again), 0).speaking).toEqual(call('1', 2000));
  });

  it('says a call once that is recalled while it waits', () => {
    const line = begun(inLine(call('1'), call('2'), call('3')), 0);
    expect(keys(called(line, call('2', 2000)))).toEqual(['1', '3', '2']);
  });

  it('passes over what was called too long ago when its turn comes', () => {
    expect(keys(begun(inLine(call('1', 1000), call('2', 2000)), 1000))).toEqual(['2']);
    expect(begun(inLine(call('1', 1000)), 1000)).toEqual(nothingToSay);
  });

  it('whatever happens: one at a time, in order, each turn at most once, never old, never a long line', () => {
    const happening = fc.oneof(
      fc.record({
        type: fc.constant('called' as const),
        key: fc.integer({ min: 1, max: 5 }),
        ageMs: fc.integer({ min: 0, max: 90_000 }),
      }),
      fc.record({ type: fc.constant('said' as const) }),
      fc.record({ type: fc.constant('passes' as const), ms: fc.integer({ min: 0, max: 20_000 }) }),
    );
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
        let now = 1_000_000;
        let turn = 0;
        let state = nothingToSay;
        const begunTurns: number[] = [];
        for (const happening of happenings) {
          const before = state.speaking;
          if (happening.type === 'passes') now += happening.ms;
          if (happening.type === 'called') {
            turn += 1;
            state = called(state, {
              key: String(happening.key),
              ticket: String(turn),
              at: now - happening.ageMs,
            });
          }
          if (happening.type === 'said') state = said(state);
          state = begun(state, now - 60_000);
          const { speaking } = state;
          if (before && happening.type !== 'said') expect(speaking).toBe(before);
          if (speaking && speaking !== before) {
            expect(speaking.at).toBeGreaterThan(now - 60_000);
            begunTurns.push(Number(speaking.ticket));
          }
          expect(state.line.length).toBeLessThanOrEqual(longestLine);
          // Nobody waits in silence.
          if (!speaking) expect(state.line).toEqual([]);
        }
        expect(begunTurns).toEqual([...new Set(begunTurns)].sort((a, b) => a - b));
      }),
    );
  });
});
