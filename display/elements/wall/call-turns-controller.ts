import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CallView } from '#domain/view.ts';
import {
  announceMs,
  type Calls,
  type CallTurns,
  firstTurns,
  nextTurnInMs,
  nextTurns,
} from '../../director/call-turns.ts';

/** Told by the wall when a call takes its turn in the focal point; `key` names the call within the day. */
export type CallTurnEvent = CustomEvent<{ key: string; call: CallView }>;

/**
 * Keeps the turns of the focal point, and updates its host when the next call's turn has come. The host tells of each
 * turn with an `hb-call-turn` event once it is painted.
 */
export class CallTurnsController implements ReactiveController {
  private readonly host: ReactiveControllerHost & EventTarget;
  private turns: CallTurns | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The turn that has begun and is not told yet. */
  private begun: CallTurnEvent['detail'] | undefined;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.host = host;
    host.addController(this);
  }

  /** The turns with these calls, at this moment of hall time, which runs at `rate`. */
  take(calls: Calls, hallNow: number, rate: number): CallTurns {
    const nowMs = performance.now();
    const before = this.turns?.turn ?? 0;
    this.turns = this.turns
      ? nextTurns(this.turns, calls, nowMs, hallNow - announceMs * rate)
      : firstTurns(calls, nowMs);
    const { turn, shown: key = '' } = this.turns;
    const call = calls[key];
    if (turn > before && call) this.begun = { key, call };
    clearTimeout(this.timer);
    const dueMs = nextTurnInMs(this.turns, nowMs);
    if (dueMs !== undefined) this.timer = setTimeout(() => this.host.requestUpdate(), dueMs);
    return this.turns;
  }

  hostUpdated(): void {
    const detail = this.begun;
    this.begun = undefined;
    if (detail) this.host.dispatchEvent(new CustomEvent('hb-call-turn', { detail }));
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }
}

declare global {
  interface HTMLElementEventMap {
    'hb-call-turn': CallTurnEvent;
  }
}
