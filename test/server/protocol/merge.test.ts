import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallView, CounterView, HallView, OutletView, Wait } from '#domain/view.ts';
import { applyMerge, diff, type MergePatch } from '#protocol/merge.ts';
import { arbitraryStory } from '../../helpers/arbitrary-story.ts';
import { everyday } from '../../helpers/views.ts';

const quiet: HallView = {
  day: '2026-11-23',
  heardAt: 1,
  openings: [[0, 10]],
  services: { plans: { waiting: 2, wait: { kind: 'range', lowMinutes: 5, highMinutes: 10 } } },
  counters: { c1: { state: 'open', ticket: 'A001' }, c2: { state: 'closed' } },
  calls: { 1: { ticket: 'A001', counter: 'c1', at: 1, times: 1 } },
  outlets: { north: { openings: [[0, 10]] } },
  ...everyday,
};

describe('diff', () => {
  it('gives nothing where nothing changed', () => {
    expect(diff(quiet, quiet)).toBeUndefined();
    expect(diff(quiet, structuredClone(quiet))).toBeUndefined();
  });

  it('gives only what changed', () => {
    const after = structuredClone(quiet);
    after.services.plans = { waiting: 3, wait: { kind: 'range', lowMinutes: 5, highMinutes: 10 } };
    expect(diff(quiet, after)).toEqual({ services: { plans: { waiting: 3 } } });
  });

  it('removes keys by null, optional ones too', () => {
    const after = structuredClone(quiet);
    after.services.plans = { waiting: 2, wait: { kind: 'range', lowMinutes: 60 } };
    after.counters = { c1: { state: 'open' } };
    expect(diff(quiet, after)).toEqual({
      services: { plans: { wait: { lowMinutes: 60, highMinutes: null } } },
      counters: { c1: { ticket: null }, c2: null },
    });
  });

  it('replaces arrays as a whole', () => {
    const after = { ...quiet, openings: [...quiet.openings, [20, 30] as [number, number]] };
    expect(diff(quiet, after)).toEqual({
      openings: [
        [0, 10],
        [20, 30],
      ],
    });
  });

  it('takes a key that holds undefined as absent', () => {
    const holed = structuredClone(quiet);
    // JSON knows no undefined; objects made in code may.
    Object.assign(holed.counters.c2 ?? {}, { ticket: undefined });
    expect(diff(quiet, holed)).toBeUndefined();
    expect(diff(holed, quiet)).toBeUndefined();
  });

  it('finds new what an object inherits under the same name', () => {
    const counters: HallView['counters'] = { ...quiet.counters, constructor: { state: 'open' as const } };
    const patch = diff(quiet, { ...quiet, counters });
    expect(patch).toEqual({ counters: { constructor: { state: 'open' } } });
    expect(applyMerge(quiet, patch ?? {}).counters).toEqual(counters);
  });
});

describe('applyMerge', () => {
  // The cases of RFC 7396, appendix A, whose target and patch are objects.
  it.each<[object, MergePatch, object]>([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('makes of %j by %j: %j', (target, patch, result) => {
    const before = structuredClone(target);
    expect(applyMerge(target, patch)).toEqual(result);
    expect(target).toEqual(before);
  });

  it('shares every branch the patch does not touch', () => {
    const after = applyMerge(quiet, { counters: { c1: { ticket: 'A002' } } });
    expect(after).not.toBe(quiet);
    expect(after.services).toBe(quiet.services);
    expect(after.counters.c2).toBe(quiet.counters.c2);
    expect(after.counters.c1).toEqual({ state: 'open', ticket: 'A002' });
    expect(quiet.counters.c1).toEqual({ state: 'open', ticket: 'A001' });
  });

  it('does not reach prototypes', () => {
    const patch = JSON.parse(
      '{"__proto__": {"evil": 1}, "a": {"__proto__": {"evil": 1}, "constructor": {"prototype": {"evil": 1}}}}',
    );
    const merged: { evil?: number; a?: object } = applyMerge({ a: {} }, patch);
    expect(merged.evil).toBeUndefined();
    expect(merged.a).not.toHaveProperty('evil');
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('evil');
  });
});

const id = fc.constantFrom('plans', 'sim', 'c1', 'c2', 'north', 'toString', '7');
const count = fc.nat(5);
const spans = fc.array(fc.tuple(count, count), { maxLength: 2 });
const wait: fc.Arbitrary<Wait> = fc.oneof(
  fc.constant<Wait>({ kind: 'none' }),
  fc.record(
    { kind: fc.constant('range' as const), lowMinutes: count, highMinutes: count },
    { requiredKeys: ['kind', 'lowMinutes'] },
  ),
);
const arbitraryView: fc.Arbitrary<HallView> = fc.record({
  day: fc.constantFrom('2026-11-23', '2026-11-24'),
  heardAt: count,
  openings: spans,
  services: fc.dictionary(id, fc.record({ waiting: count, wait }), { noNullPrototype: true }),
  counters: fc.dictionary(
    id,
    fc.record(
      { state: fc.constantFrom('open', 'closed'), ticket: fc.constantFrom('A001', 'A002') },
      { requiredKeys: ['state'] },
    ) as fc.Arbitrary<CounterView>,
    { noNullPrototype: true },
  ),
  calls: fc.dictionary(
    fc.constantFrom('1', '2', '3'),
    fc.record(
      { ticket: id, counter: id, at: count, times: count },
      { requiredKeys: ['ticket', 'at', 'times'] },
    ) as fc.Arbitrary<CallView>,
    { noNullPrototype: true },
  ),
  outlets: fc.dictionary(
    id,
    fc.record(
      { openings: spans, waits: fc.dictionary(id, wait, { noNullPrototype: true }), waitsAt: count },
      { requiredKeys: ['openings'] },
    ) as fc.Arbitrary<OutletView>,
    { noNullPrototype: true },
  ),
  ...arbitraryStory,
});

/** As it arrives at a screen. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe('for any views', () => {
  it('the difference applied to the one gives the other, sent over the wire or not', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryView, (before, after) => {
        const patch = diff(before, after) ?? {};
        expect(applyMerge(before, patch)).toEqual(after);
        expect(applyMerge(sent(before), sent(patch))).toStrictEqual(sent(after));
      }),
    );
  });

  it('there is a difference exactly where they are not equal', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryView, (before, after) => {
        expect(diff(before, sent(before))).toBeUndefined();
        expect(diff(before, after) === undefined).toBe(isDeepStrictEqual(before, after));
      }),
    );
  });

  it('patches one after the other lead through all of them', () => {
    fc.assert(
      fc.property(fc.array(arbitraryView, { minLength: 2, maxLength: 6 }), (views) => {
        let shown = views[0];
        let known = views[0];
        for (const view of views) {
          if (!shown || !known) return;
          shown = applyMerge(shown, sent(diff(known, view) ?? {}));
          known = view;
          expect(shown).toEqual(view);
        }
      }),
    );
  });
});
