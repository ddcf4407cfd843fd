import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  announceMs,
  type Calls,
  type CallTurns,
  firstTurns,
  nextTurnInMs,
  nextTurns,
} from '../../director/call-turns.ts';

/** Keeps the turns of the focal point, and updates its host when the next call's turn has come. */
export class CallTurnsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #turns: CallTurns | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The turns with these calls, at this moment of hall time, which runs at `rate`. */
  take(calls: Calls, hallNow: number, rate: number): CallTurns {
    const nowMs = performance.now();
    this.#turns = this.#turns
      ? nextTurns(this.#turns, calls, nowMs, hallNow - announceMs * rate)
      : firstTurns(calls, nowMs);
    clearTimeout(this.#timer);
    const dueMs = nextTurnInMs(this.#turns, nowMs);
    if (dueMs !== undefined) this.#timer = setTimeout(() => this.#host.requestUpdate(), dueMs);
    return this.#turns;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
