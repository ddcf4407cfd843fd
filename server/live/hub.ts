/**
 * The hub of one hall: keeps its state, takes its screens in, and sends every screen every step.
 * A frame is made once and the same buffer goes to all.
 */
import type { HallView } from '#domain/view.ts';
import { type Command, closeCodes, link } from '#protocol/messages.ts';
import { createDeparted } from './departed.ts';
import { inPortions } from './portions.ts';
import { type Patience, Session, type SessionHost, type SessionStatus } from './session.ts';
import { createStateStream, messageFrame, type StateStart } from './state-stream.ts';
import type { Receiver, Wire } from './wire.ts';

/** Heartbeats are spread over so many groups of screens, so that their answers do not come all at once. */
const groupCount = 10;

export interface HubStart extends StateStart {
  /** Real time, epoch ms. Left out: the machine's, as it ran since the start, whatever its clock is set to since. */
  realNow?: () => number;
  /** Whether a screen of this name may connect with this token, or with none. Left out: every screen may. */
  admits?: SessionHost['admits'];
  /** Periods of the link. Left out: those of the protocol. */
  periods?: Patience & { heartbeatMs: number };
}

export interface Hub {
  /** The number of the state's last step. */
  readonly seq: number;
  /** Screens that have said hello and are not gone. */
  readonly connected: number;
  /** Shows `view` on all screens from now on. Throws a `RangeError`, and changes nothing, if the step is too large. */
  publish(view: HallView): void;
  /** Has all screens fetch another version of the configuration. */
  publishConfig(version: string): void;
  /** Sends a command to all links of a screen. False: it has none. */
  command(screen: string, command: Omit<Command, 'type'>): boolean;
  /** Closes all links of a screen: whoever is there must be paired anew. */
  unpair(screen: string): void;
  /** The time that screens are heard by: real, epoch ms. */
  now(): number;
  /** Every link, then the screens that were here and are gone. */
  screens(): SessionStatus[];
  /** Takes a connection in. */
  connect(wire: Wire): Receiver;
  /** Sends all screens away, for them to come back later. Resolves when they are gone. */
  close(): Promise<void>;
}

const steadyNow = () => Math.round(performance.timeOrigin + performance.now());

export function createHub({
  realNow = steadyNow,
  periods = link,
  admits = () => true,
  ...start
}: HubStart): Hub {
  const stream = createStateStream(start);
  /**
   * All connections, until they are gone. Always gone through in the order they came, which is how they lie in memory:
   * sending to very many group by group took a tenth more CPU.
   */
  const sessions = new Set<Session>();
  const departed = createDeparted();
  let taken = 0;
  let closing = false;
  let onEmpty = () => {};

  const host: SessionHost = {
    now: realNow,
    admits,
    answer: stream.answer,
    ended(last) {
      if (last) departed.add(last);
    },
    forget(session) {
      sessions.delete(session);
      if (sessions.size === 0) onEmpty();
    },
  };

  function sendAll(frame: Buffer): void {
    for (const session of sessions) session.send(frame);
  }

  const linksOf = (screen: string) => [...sessions].filter((session) => session.screen === screen);

  let group = 0;
  const heartbeat = setInterval(() => {
    const now = realNow();
    const frame = stream.time();
    for (const session of sessions) {
      session.cutIfStuck(now, periods);
      if (session.group === group) session.send(frame);
    }
    group = (group + 1) % groupCount;
  }, periods.heartbeatMs / groupCount);

  return {
    get seq() {
      return stream.seq;
    },
    get connected() {
      let live = 0;
      for (const session of sessions) if (session.screen !== undefined) live += 1;
      return live;
    },
    publish(view) {
      const frame = stream.advance(view);
      if (frame) sendAll(frame);
    },
    publishConfig(version) {
      sendAll(stream.reconfigure(version));
    },
    command(screen, command) {
      const links = linksOf(screen);
      const frame = messageFrame({ type: 'command', ...command });
      for (const session of links) session.send(frame);
      return links.length > 0;
    },
    unpair(screen) {
      for (const session of linksOf(screen)) session.end(closeCodes.unpaired, 'the screen must be paired');
    },
    now: realNow,
    screens() {
      const present = [...sessions].flatMap((session) => session.status() ?? []);
      return [...present, ...departed.except(new Set(present.map(({ screen }) => screen)))];
    },
    connect(wire) {
      const session = new Session(host, wire, taken++ % groupCount);
      sessions.add(session);
      if (closing) session.end(closeCodes.goingAway, 'the hall is closing');
      return session;
    },
    async close() {
      closing = true;
      clearInterval(heartbeat);
      const emptied = new Promise<void>((resolve) => {
        onEmpty = resolve;
      });
      if (sessions.size === 0) return;
      await inPortions([...sessions], (session) => session.end(closeCodes.goingAway, 'the hall is closing'));
      await emptied;
    },
  };
}
