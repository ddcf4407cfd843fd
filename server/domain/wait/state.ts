/** What a hall has learned about its waits, and what it is waiting to learn: kept beside its queue. */
import type { Wait } from '../view.ts';
import type { Shown } from './announcement.ts';
import { features } from './features.ts';
import type { Outcome } from './honesty.ts';
import type { Pace } from './pace.ts';
import { newRegression, type Regression } from './regression.ts';
import { type Errors, newErrors } from './spread.ts';

/** What was expected when a ticket joined its line: learned from when it is called. */
export interface Expectation {
  service: string;
  /** When it joined, epoch ms. */
  at: number;
  /** Somebody was waiting already. */
  found: boolean;
  features: number[];
  /** The stretch of positions it joined at. */
  stretch: number;
  /** Estimated logarithm of the wait, before and after the service's own correction. */
  plain: number;
  corrected: number;
  /** Logarithm of what a plain rule of thumb gave: see `drift` in `pace.ts`. */
  thumb: number;
  /** Seconds. */
  low: number;
  middle: number;
  high: number;
  /** What was announced when it was taken. */
  announced: Wait;
}

/** What is shown for a service, when and of which estimate that was made. */
export interface ShownService extends Shown {
  announced: Wait;
  /** Seconds. */
  middle: number;
  /** Epoch ms. */
  at: number;
}

export interface WaitState {
  /** By pool. */
  pools: Map<string, Pace>;
  /** By service. */
  services: Map<string, Pace>;
  regression: Regression;
  /** Sum and weight of the estimates learned from: their mean is the usual wait. */
  usual: { sum: number; weight: number };
  /** By service: recent log errors, forgotten over weeks. */
  corrections: Map<string, { at: number; sum: number; weight: number }>;
  errors: Errors[];
  /** By ticket number. */
  expectations: Map<string, Expectation>;
  /** By service. */
  shown: Map<string, ShownService>;
  /** By service, by day: how the announcements have held. */
  outcomes: Map<string, Outcome[]>;
}

export function newWaits(): WaitState {
  return {
    pools: new Map(),
    services: new Map(),
    regression: newRegression(
      features.map(({ prior }) => prior),
      features.map(({ firmness }) => firmness),
    ),
    usual: { sum: 0, weight: 0 },
    corrections: new Map(),
    errors: newErrors(),
    expectations: new Map(),
    shown: new Map(),
    outcomes: new Map(),
  };
}
