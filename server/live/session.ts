/** One screen's link: what it may say when, what is known of it, and when it is given up. */
import type { ClientMessage, Health, Hello } from '#protocol/messages.ts';
import { closeCodes, link } from '#protocol/messages.ts';
import type { ScreenStatus } from '#protocol/status.ts';
import { readClientMessage } from './client-message.ts';
import { bytesOf } from './frames.ts';
import type { Receiver, Wire } from './wire.ts';

type State =
  | { phase: 'greeting' }
  | {
      phase: 'live';
      screen: string;
      build: string;
      /** The last patch it said it has applied. */
      ackSeq: number | undefined;
      /** What it last said of itself. */
      health: Health | undefined;
      /** When its page began, as it last said, real epoch ms. */
      startedAt: number | undefined;
    }
  | { phase: 'ended' };

/** A link as the hub knows it. */
export interface SessionStatus extends Omit<ScreenStatus, 'paired'> {
  /** Where it connects from, if known. */
  address: string | undefined;
  /** When it connected, real epoch ms. */
  connectedAt: number;
  /** The last patch it said it has applied. */
  ackSeq: number | undefined;
}

/** How long a screen may leave the server without a word. */
export interface Patience {
  silenceMs: number;
  helloTimeoutMs: number;
}

/** What a session asks of the hub it belongs to. */
export interface SessionHost {
  /** Real time, epoch ms. */
  now(): number;
  /** Whether a screen of this name may connect with this token, or with none. */
  admits(screen: string, token: string | undefined): boolean;
  /** The frames that bring a screen from what it has to what is. */
  answer(have: Hello['have']): readonly Buffer[];
  /** The session takes no more frames. `last`: what was known of its screen, if it had said hello. */
  ended(last: SessionStatus | undefined): void;
  /** The session's connection is gone. */
  forget(session: Session): void;
}

/** Errors of a screen that are remembered. */
const errorsKept = 5;
/** What fits into a close frame. */
const maxReasonBytes = 123;

export class Session implements Receiver {
  readonly connectedAt: number;
  /** Which heartbeats it gets: those of this group. */
  readonly group: number;
  readonly #host: SessionHost;
  readonly #wire: Wire;
  #state: State = { phase: 'greeting' };
  #heardAt: number;
  /** Messages it may send at this moment. */
  #allowance: number = link.messageBurst;
  #maxPendingBytes: number = link.maxPendingBytes;

  constructor(host: SessionHost, wire: Wire, group: number) {
    this.#host = host;
    this.#wire = wire;
    this.group = group;
    this.connectedAt = host.now();
    this.#heardAt = this.connectedAt;
  }

  /** The name it gave, once it has. */
  get screen(): string | undefined {
    return this.#state.phase === 'live' ? this.#state.screen : undefined;
  }

  message(text: string): void {
    if (!this.#mayTalk()) return;
    const reading = readClientMessage(text);
    if (reading.ok) this.#read(reading.message);
    else this.end(reading.code, reading.reason);
  }

  binary(): void {
    if (this.#mayTalk()) this.end(closeCodes.badMessage, 'a message is a text frame');
  }

  pinged(): void {
    this.#mayTalk();
  }

  gone(): void {
    this.#stop();
    this.#host.forget(this);
  }

  /** Sends a frame that others get too, once the screen has said hello. */
  send(frame: Buffer): void {
    if (this.#state.phase !== 'live') return;
    this.#wire.sendOne(frame);
    this.#cutIfSlow();
  }

  /** Gives the link up if the screen drains no frames or has said nothing for too long. */
  cutIfStuck(now: number, { silenceMs, helloTimeoutMs }: Patience): void {
    switch (this.#state.phase) {
      case 'greeting':
        if (now - this.connectedAt >= helloTimeoutMs) this.end(closeCodes.helloTimeout, 'no hello came');
        break;
      case 'live':
        if (now - this.#heardAt >= silenceMs) this.end(closeCodes.silent, 'nothing was heard');
        else this.#cutIfSlow();
        break;
      case 'ended':
        break;
      default:
        this.#state satisfies never;
    }
  }

  end(code: number, reason: string): void {
    this.#stop();
    this.#wire.close(code, fitted(reason));
  }

  status(): SessionStatus | undefined {
    if (this.#state.phase !== 'live') return undefined;
    const { screen, build, ackSeq, health, startedAt } = this.#state;
    const { config, coldStart, width, height, sound, painting, fresh, errors } = health ?? {};
    return {
      screen,
      connected: true,
      connectedAt: this.connectedAt,
      heardAt: this.#heardAt,
      address: this.#wire.address,
      build,
      ackSeq,
      config,
      coldStart,
      width,
      height,
      sound,
      painting,
      fresh,
      startedAt,
      browser: this.#wire.browser,
      errors,
    };
  }

  #read(message: ClientMessage): void {
    if (message.type === 'hello') {
      if (this.#state.phase === 'greeting') this.#welcome(message);
      else this.end(closeCodes.badMessage, 'hello is said once');
    } else if (this.#state.phase !== 'live') {
      this.end(closeCodes.badMessage, 'hello comes first');
    } else if (message.type === 'ack') {
      this.#state.ackSeq = message.seq;
    } else {
      const errors = [...(this.#state.health?.errors ?? []), ...message.errors].slice(-errorsKept);
      this.#state.health = { ...message, errors };
      this.#state.startedAt = this.#heardAt - message.upSeconds * 1000;
    }
  }

  #welcome(hello: Hello): void {
    const { screen, build, have, token } = hello;
    if (!this.#host.admits(screen, token)) {
      this.end(closeCodes.unpaired, 'the screen must be paired');
      return;
    }
    const frames = this.#host.answer(have);
    this.#state = {
      phase: 'live',
      screen,
      build,
      ackSeq: undefined,
      health: undefined,
      startedAt: undefined,
    };
    this.#maxPendingBytes += bytesOf(frames);
    this.#wire.send(frames);
  }

  #cutIfSlow(): void {
    if (this.#wire.pendingBytes > this.#maxPendingBytes)
      this.end(closeCodes.tooSlow, 'frames were not taken');
  }

  /** Whether the session goes on and this message is not one too many. */
  #mayTalk(): boolean {
    if (this.#state.phase === 'ended') return false;
    const now = this.#host.now();
    const regained = ((now - this.#heardAt) / 1000) * link.messagesPerSecond;
    this.#allowance = Math.min(link.messageBurst, this.#allowance + regained) - 1;
    this.#heardAt = now;
    if (this.#allowance >= 0) return true;
    this.end(closeCodes.tooManyMessages, 'too many messages');
    return false;
  }

  #stop(): void {
    if (this.#state.phase === 'ended') return;
    const last = this.status();
    this.#state = { phase: 'ended' };
    this.#host.ended(last);
  }
}

/** The reason, cut where it is too long for a close frame. */
function fitted(reason: string): string {
  if (Buffer.byteLength(reason) <= maxReasonBytes) return reason;
  const cut = Buffer.from(reason).toString('utf8', 0, maxReasonBytes);
  // A character cut in two decodes to U+FFFD, which would be longer than what it replaces.
  return cut.replace(/\uFFFD$/, '');
}
