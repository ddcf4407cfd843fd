/** What a hall has learned, as plain values that can be written as JSON, and back. */
import * as v from 'valibot';
import { Wait } from '../view.ts';
import { features } from './features.ts';
import { counterMemoriesS, memoriesS } from './pace.ts';
import { newErrors } from './spread.ts';
import type { WaitState } from './state.ts';

const Finite = v.pipe(v.number(), v.finite());
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const numbers = (length: number) => v.pipe(v.array(Finite), v.length(length));
const entries = <T extends v.GenericSchema>(of: T) => v.array(v.tuple([v.string(), of]));

const Window = v.object({ calls: Finite, busy: Finite });
const windows = (length: number) => v.pipe(v.array(Window), v.length(length));
const Sum = { sum: Finite, weight: Finite };

const Pace = v.object({
  at: Finite,
  recent: windows(memoriesS.length),
  counters: windows(counterMemoriesS.length),
  today: Window,
  always: Window,
  hours: windows(24),
  calledAt: Finite,
  lastWait: v.optional(Finite),
  meanWait: Finite,
  waits: Count,
  drift: v.object(Sum),
});

const Announceable = v.variant('kind', [Wait.options[0], Wait.options[1]]);

/** The state as JSON holds it. Whatever does not fit is not believed. */
export const SavedWaits = v.object({
  pools: entries(Pace),
  services: entries(Pace),
  regression: v.object({
    weights: numbers(features.length),
    squares: numbers(features.length ** 2),
    products: numbers(features.length),
    examples: Count,
  }),
  usual: v.object(Sum),
  corrections: entries(v.object({ at: Finite, ...Sum })),
  errors: v.pipe(
    v.array(v.object({ recent: v.array(Finite), middle: Finite })),
    v.length(newErrors().length),
  ),
  expectations: entries(
    v.object({
      ...{ service: v.string(), at: Finite, found: v.boolean(), features: numbers(features.length) },
      ...{ stretch: Count, plain: Finite, corrected: Finite, thumb: Finite },
      ...{ low: Finite, middle: Finite, high: Finite, announced: Wait },
    }),
  ),
  shown: entries(
    v.object({
      wait: Announceable,
      belowSince: v.optional(Finite),
      below: v.optional(Announceable),
      announced: Wait,
      middle: Finite,
      at: Finite,
    }),
  ),
  outcomes: entries(v.array(v.object({ date: v.string(), called: Count, held: Count, biasS: Finite }))),
});
type SavedWaits = v.InferOutput<typeof SavedWaits>;

/** As JSON can hold it. */
export function savedWaits(state: WaitState): object {
  const { weights, squares, products, examples } = state.regression;
  return {
    pools: [...state.pools],
    services: [...state.services],
    regression: { weights: [...weights], squares: [...squares], products: [...products], examples },
    usual: state.usual,
    corrections: [...state.corrections],
    errors: state.errors,
    expectations: [...state.expectations],
    shown: [...state.shown],
    outcomes: [...state.outcomes],
  };
}

/** The state that was saved. */
export function restoredWaits(saved: SavedWaits): WaitState {
  const { weights, squares, products, examples } = saved.regression;
  const paces = (all: SavedWaits['pools']) =>
    new Map(all.map(([id, pace]) => [id, { ...pace, lastWait: pace.lastWait }]));
  return {
    pools: paces(saved.pools),
    services: paces(saved.services),
    regression: {
      weights: Float64Array.from(weights),
      squares: Float64Array.from(squares),
      products: Float64Array.from(products),
      examples,
    },
    usual: saved.usual,
    corrections: new Map(saved.corrections),
    errors: saved.errors,
    expectations: new Map(saved.expectations),
    shown: new Map(
      saved.shown.map(([service, { belowSince, below, ...shown }]) => [
        service,
        { ...shown, belowSince, below },
      ]),
    ),
    outcomes: new Map(saved.outcomes),
  };
}
