import { describe, expect, it } from 'vitest';
import {
  type Calls,
  firstTurns,
  newestFirst,
  nextTurnInMs,
  nextTurns,
  turnMs,
} from '../../../display/director/call-turns.ts';

const hallNow = 1_000_000;
const since = hallNow - 60_000;
const call = (ticket: string, agoMs = 0, times = 1) => ({ ticket, at: hallNow - agoMs, times });

describe('turns of the focal point', () => {
  it('shows the newest call of a page that has just begun, without announcing it', () => {
    const turns = firstTurns({ 1: call('A001', 50), 2: call('A002') }, 0);
    expect(turns).toMatchObject({ shown: '2', turn: 0, line: [] });
    expect(nextTurnInMs(turns, 0)).toBeUndefined();
  });

  it('shows nothing before the first call, and the first call at once', () => {
    const none = firstTurns({}, 0);
    expect(none.shown).toBeUndefined();
    expect(nextTurns(none, { 1: call('A001') }, 10, since)).toMatchObject({ shown: '1', turn: 1 });
  });

  it('announces a call that comes while an old one stands there in the same instant', () => {
    const before = firstTurns({ 1: call('A001', 20_000) }, 0);
    const turns = nextTurns(before, { 1: call('A001', 20_000), 2: call('A002') }, 1, since);
    expect(turns).toMatchObject({ shown: '2', turn: 1, line: [] });
  });

  it('gives each of several calls that come together its full turn, then stays with the newest', () => {
    const calls: Calls = { 1: call('A001', 9000), 2: call('B001', 20), 3: call('C001', 10), 4: call('D001') };
    let turns = nextTurns(firstTurns({ 1: calls[1] as Calls[string] }, 0), calls, 0, since);
    const shown: (string | undefined)[] = [turns.shown];
    for (let now = 100; now <= 3 * turnMs; now += 100) {
      turns = nextTurns(turns, calls, now, since);
      if (shown[shown.length - 1] !== turns.shown) shown.push(turns.shown);
    }
    expect(shown).toEqual(['2', '3', '4']);
    expect(turns).toMatchObject({ shown: '4', turn: 3, line: [] });
  });

  it('does not cut a turn short for the next call, and tells when that is due', () => {
    const one = { 1: call('A001') };
    const first = nextTurns(firstTurns({}, 0), one, 0, since);
    const second = nextTurns(first, { ...one, 2: call('A002') }, 1500, since);
    expect(second).toMatchObject({ shown: '1', line: ['2'] });
    expect(nextTurnInMs(second, 1500)).toBe(turnMs - 1500);
  });

  it('announces a recall again, though an older call', () => {
    const calls = { 1: call('A001', 20_000), 2: call('A002', 15_000) };
    const turns = nextTurns(firstTurns(calls, 0), { ...calls, 1: call('A001', 0, 2) }, 1, since);
    expect(turns).toMatchObject({ shown: '1', turn: 1 });
  });

  it('lists but does not announce what was called long before it was heard of', () => {
    const calls = { 1: call('A001', 600_000), 2: call('A002', 500_000) };
    expect(nextTurns(firstTurns({}, 0), calls, 1, since)).toMatchObject({ shown: '2', turn: 0, line: [] });
  });

  it('does not fall behind: of a flood only the last few wait for their turn', () => {
    const flood: Record<string, Calls[string]> = {};
    for (let key = 1; key <= 12; key++) flood[key] = call(`A${key}`, 100 - key);
    const turns = nextTurns(firstTurns({}, 0), flood, 0, since);
    expect([turns.shown, ...turns.line]).toEqual(['10', '11', '12']);
  });

  it('drops calls that a new day took away', () => {
    const turns = nextTurns(firstTurns({}, 0), { 7: call('A007'), 8: call('A008') }, 0, since);
    expect(nextTurns(turns, { 1: call('A001', 61_000) }, 10, since)).toMatchObject({
      shown: '1',
      line: [],
    });
    expect(nextTurns(turns, {}, 10, since).shown).toBeUndefined();
  });

  it('announces the first call of a new day, whose numbers begin again', () => {
    const yesterday = firstTurns({ 1: call('A001', 50_000) }, 0);
    expect(nextTurns(yesterday, { 1: call('A001', 0) }, 10, since)).toMatchObject({ shown: '1', turn: 1 });
  });

  it('orders calls by when they were last called, then by number', () => {
    expect(newestFirst({ 9: call('A', 5), 10: call('B', 5), 3: call('C', 1) })).toEqual(['3', '10', '9']);
  });
});
