/** The screen's end of the link (PROTOCOL.md): one socket at a time, kept up until stopped. */
import type { ClientMessage, Hello, ServerMessage } from '#protocol/messages.ts';
import { closeCodes, fatalCloseCodes, link as limits } from '#protocol/messages.ts';
import { backoffBaseMs, backoffMs } from './backoff.ts';
import { readFrame } from './frame.ts';
import type { Timers } from './timers.ts';

/** Where the link stands. Instants are of the `timers` handed in; `attempt` counts tries since it last held. */
export type LinkState =
  | { kind: 'idle' }
  /** Socket asked for, or open with nothing said yet. */
  | { kind: 'connecting'; attempt: number }
  /** The server has told the state and is heard. */
  | { kind: 'live' }
  | { kind: 'waiting'; untilMs: number; attempt: number }
  /** The server will not have this screen as it is. Asked again, slowly: whoever runs it may set it right. */
  | { kind: 'ended'; code: number; reason: string; untilMs: number };

export interface LinkOptions {
  /** `wss://host/api/v1/halls/ID/link`. */
  url: string;
  /** Makes the socket. May throw, as `new WebSocket` does. */
  open(url: string): WebSocket;
  /** The first frame of a connection, asked for at each. */
  hello(): Hello;
  /** What is applied so far, for the answer to each `time`. */
  seq(): number | undefined;
  /** A message of the server, in order. */
  onMessage(message: ServerMessage): void;
  onState(state: LinkState): void;
  /** A frame was no message: the state it belonged to can no longer be trusted. */
  onMalformed(reason: string): void;
  timers: Timers;
  /** Uniform in [0, 1). */
  random(): number;
}

export interface Link {
  /** Sends when live; dropped otherwise. */
  send(message: ClientMessage): void;
  /** The network came back: try soon, whatever was being waited for. */
  tryNow(): void;
  /** Gives up this connection, if there is one, and says hello again on another. */
  restart(reason: string): void;
  stop(): void;
}

/** A refused screen asks again about this often. */
const refusedRetryMs = 60_000;
const normalClosure = 1000;

/** Connects, and goes on doing so. */
export function startLink(options: LinkOptions): Link {
  const { timers, random } = options;
  let state: LinkState = { kind: 'idle' };
  let socket: WebSocket | undefined;
  let attempt = 0;
  let liveSinceMs: number | undefined;
  let heardMs = 0;
  let cancelTimer = () => {};

  function enter(next: LinkState) {
    state = next;
    options.onState(next);
  }

  function alarm(delayMs: number, task: () => void) {
    cancelTimer();
    cancelTimer = timers.after(delayMs, task);
  }

  function connect() {
    enter({ kind: 'connecting', attempt });
    heardMs = timers.now();
    alarm(limits.silenceMs, giveUpIfSilent);
    let opened: WebSocket;
    try {
      opened = options.open(options.url);
    } catch {
      lose();
      return;
    }
    socket = opened;
    // A socket that was given up may still speak: only the current one is heard.
    const heard = <E>(listener: (event: E) => void) => {
      return (event: E) => socket === opened && listener(event);
    };
    opened.onopen = heard(() => opened.send(JSON.stringify(options.hello())));
    opened.onmessage = heard((event: MessageEvent) => receive(opened, event.data));
    opened.onclose = heard((event: CloseEvent) => closed(event.code, event.reason));
  }

  /** Frames only note when they came: a timer set anew for each would cost a slow TV more than reading it. */
  function giveUpIfSilent() {
    const leftMs = heardMs + limits.silenceMs - timers.now();
    if (leftMs > 0) alarm(leftMs, giveUpIfSilent);
    else restart('silent');
  }

  function receive(from: WebSocket, data: unknown) {
    heardMs = timers.now();
    const frame = readFrame(data);
    if (frame.kind === 'unknown') return;
    if (frame.kind === 'malformed') {
      giveUp(closeCodes.badMessage, frame.reason);
      options.onMalformed(frame.reason);
      return;
    }
    const { message } = frame;
    options.onMessage(message);
    if (socket !== from) return;
    if (message.type === 'time') acknowledge();
    if (state.kind !== 'live' && (message.type === 'snapshot' || message.type === 'resumed')) {
      liveSinceMs = timers.now();
      enter({ kind: 'live' });
    }
  }

  function acknowledge() {
    const seq = options.seq();
    if (seq !== undefined) send({ type: 'ack', seq });
  }

  function closed(code: number, reason: string) {
    if (!fatalCloseCodes.has(code)) return lose();
    letGo();
    const delayMs = refusedRetryMs * (0.5 + random());
    alarm(delayMs, connect);
    enter({ kind: 'ended', code, reason, untilMs: timers.now() + delayMs });
  }

  /** The socket is gone: wait, then connect. A link that had held for a heartbeat starts the backoff anew. */
  function lose() {
    const held = liveSinceMs !== undefined && timers.now() - liveSinceMs >= limits.heartbeatMs;
    letGo();
    if (held) attempt = 0;
    const delayMs = backoffMs(attempt, random());
    attempt += 1;
    alarm(delayMs, connect);
    enter({ kind: 'waiting', untilMs: timers.now() + delayMs, attempt });
  }

  function letGo() {
    cancelTimer();
    socket = undefined;
    liveSinceMs = undefined;
  }

  function giveUp(code: number, reason: string) {
    const given = socket;
    if (!given) return;
    lose();
    // Close reasons hold at most 123 bytes; these are ASCII but for what valibot quotes.
    given.close(code, reason.replace(/[^ -~]/g, '?').slice(0, 120));
  }

  const restart = (reason: string) => giveUp(normalClosure, reason);

  function send(message: ClientMessage) {
    if (state.kind === 'live') socket?.send(JSON.stringify(message));
  }

  connect();
  return {
    send,
    restart,
    tryNow() {
      if (state.kind !== 'waiting' && state.kind !== 'ended') return;
      const untilMs = timers.now() + random() * backoffBaseMs;
      if (untilMs >= state.untilMs) return;
      alarm(untilMs - timers.now(), connect);
      enter({ ...state, untilMs });
    },
    stop() {
      const given = socket;
      letGo();
      enter({ kind: 'idle' });
      given?.close(normalClosure);
    },
  };
}
