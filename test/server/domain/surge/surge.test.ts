import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandedLevel, newSurge, noteLoad, type SurgeState, surgeAt } from '#domain/surge/surge.ts';

const minuteMs = 60_000;
const rules = { thresholds: [2.5, 3.5, 4.5] as [number, number, number], dwellMinutes: 3 };
const dwellMs = rules.dwellMinutes * minuteMs;
const day = 1_000 * minuteMs;

interface Told {
  at: number;
  waiting: number;
  open: number;
}

function stateAfter(told: readonly Told[]): SurgeState {
  const state = newSurge();
  for (const { at, waiting, open } of told) {
    const load = { waiting, open, counted: false };
    noteLoad(state, rules, { load, day, at, counters: 8, aboutCounter: true });
  }
  return state;
}

/** Minutes after the day's start; ten counters are open. */
const load = (minute: number, waiting: number, open = 10): Told => ({
  at: day + minute * minuteMs,
  waiting,
  open,
});
const levelAt = (told: readonly Told[], minute: number) =>
  surgeAt(stateAfter(told), rules, day + minute * minuteMs);

describe('the level that a load demands', () => {
  it.each([
    [24, 0],
    [25, 1],
    [34, 1],
    [35, 2],
    [45, 3],
  ])('is by %i waiting at 10 counters level %i', (waiting, level) => {
    expect(demandedLevel({ waiting, open: 10 }, true, 12, rules.thresholds)).toBe(level);
  });

  it('is the highest where people wait and no counter is open, and none where nobody waits', () => {
    expect(demandedLevel({ waiting: 1, open: 0 }, true, 12, rules.thresholds)).toBe(3);
    expect(demandedLevel({ waiting: 0, open: 0 }, true, 12, rules.thresholds)).toBe(0);
  });

  it('where nothing tells of counters is what it would be with all of them open', () => {
    for (const open of [undefined, 0]) {
      expect(demandedLevel({ waiting: 29, open }, false, 12, rules.thresholds)).toBe(0);
      expect(demandedLevel({ waiting: 30, open }, false, 12, rules.thresholds)).toBe(1);
      expect(demandedLevel({ waiting: 54, open }, false, 12, rules.thresholds)).toBe(3);
    }
  });
});

describe('the surge level', () => {
  it('rises at once, however often', () => {
    expect(levelAt([load(0, 25)], 0)).toEqual({ level: 1, since: day });
    expect(levelAt([load(0, 25), load(1, 50)], 1)).toEqual({ level: 3, since: day + minuteMs });
  });

  it('falls when the load has stayed below for the dwell time, to the highest it has reached meanwhile', () => {
    const told = [load(0, 50), load(10, 30)];
    expect(levelAt(told, 12.99).level).toBe(3);
    expect(levelAt(told, 13)).toEqual({ level: 1, since: day + 13 * minuteMs });
    const again = [...told, load(11, 40), load(11.5, 0)];
    expect(levelAt(again, 13)).toEqual({ level: 2, since: day + 13 * minuteMs });
    expect(levelAt(again, 14.5)).toEqual({ level: 0, since: day + 14.5 * minuteMs });
  });

  it('stays while the load goes above and below within the dwell time, and so does its since', () => {
    const told = [load(0, 30), load(1, 20), load(3, 30), load(4, 20), load(6, 26)];
    for (const minute of [0, 2, 3, 5, 8]) expect(levelAt(told, minute)).toEqual({ level: 1, since: day });
  });

  it('ends with the business day', () => {
    const state = stateAfter([load(0, 50)]);
    const next = day + 1_440 * minuteMs;
    const empty = { waiting: 0, open: 0, counted: false };
    noteLoad(state, rules, { load: empty, day: next, at: next + 5, counters: 8, aboutCounter: false });
    expect(surgeAt(state, rules, next + 5)).toEqual({ level: 0, since: next });
  });

  it('does not outlast news of the queue', () => {
    const told = [load(0, 50)];
    expect(levelAt(told, 29.9).level).toBe(3);
    expect(levelAt(told, 30)).toEqual({ level: 0, since: day + 30 * minuteMs });
    expect(levelAt([...told, load(100, 0)], 101)).toEqual({ level: 0, since: day + 30 * minuteMs });
    expect(levelAt([...told, load(100, 30)], 101)).toEqual({ level: 1, since: day + 100 * minuteMs });
  });
});

const arbitraryDay: fc.Arbitrary<Told[]> = fc
  .array(fc.record({ gapMs: fc.nat(9 * minuteMs), waiting: fc.nat(60), open: fc.nat(12) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((steps) => {
    let at = day;
    return steps.map(({ gapMs, ...told }) => {
      at += gapMs;
      return { at, ...told };
    });
  });

/** The highest level demanded at any instant of (now - dwell, now], looked up the slow way. */
function slowLevel(told: readonly Told[], now: number): number {
  return Math.max(
    0,
    ...told.map((one, n) => {
      const end = told[n + 1]?.at ?? Number.POSITIVE_INFINITY;
      const inWindow = one.at <= now && end > now - dwellMs && end > one.at;
      return inWindow ? demandedLevel(one, true, 8, rules.thresholds) : 0;
    }),
  );
}

describe('for any day', () => {
  it('the level is the highest that the load has demanded within the last dwell time', () => {
    fc.assert(
      fc.property(arbitraryDay, fc.nat(20 * minuteMs), (told, later) => {
        const now = (told.at(-1)?.at ?? day) + later;
        // Of several loads told for one instant the last stands, but a level that rose at it has risen.
        const distinct = told.filter(({ at }, n) => told[n + 1]?.at !== at);
        expect(surgeAt(stateAfter(distinct), rules, now).level).toBe(slowLevel(distinct, now));
      }),
    );
  });

  it('since is when the level last changed, seen from any later instant', () => {
    fc.assert(
      fc.property(arbitraryDay, fc.nat(20 * minuteMs), (told, later) => {
        const state = stateAfter(told);
        const now = state.at + later;
        const { level, since } = surgeAt(state, rules, now);
        expect(since).toBeLessThanOrEqual(now);
        const instants = [since, (since + now) / 2].filter((at) => at >= state.at);
        for (const at of instants) expect(surgeAt(state, rules, at)).toEqual({ level, since });
        if (since > state.at) expect(surgeAt(state, rules, since - 1).level).not.toBe(level);
      }),
    );
  });
});
