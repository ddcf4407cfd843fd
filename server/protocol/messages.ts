/**
 * Every message of the screen link, for both ends. `PROTOCOL.md` beside this file gives their rules.
 * JSON text frames, discriminated on `type`.
 */
import * as v from 'valibot';
import { HallView } from '#domain/view.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Seq = count;
const Token = v.pipe(v.string(), v.maxLength(200));
const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(80));

/** How the hall's clock runs: `real`, or shifted for a `demo`, or a log `replay` at some speed. */
export const ClockKind = v.picklist(['real', 'demo', 'replay']);
export type ClockKind = v.InferOutput<typeof ClockKind>;

/** The hall's clock at the instant of sending. */
export const ClockReading = v.object({
  /** Hall time, epoch ms. */
  now: v.number(),
  /** Hall seconds per real second: 1 but for a replay. */
  rate: v.pipe(v.number(), v.minValue(0)),
  kind: ClockKind,
});
export type ClockReading = v.InferOutput<typeof ClockReading>;

// ---- Screen to server ----

/** First frame of a screen: who it is and what it still has. */
export const Hello = v.object({
  type: v.literal('hello'),
  protocol: v.number(),
  screen: Name,
  /** What it was given when it was paired. Absent for one that was not. */
  token: v.optional(Token),
  /** Build id of the page. */
  build: Name,
  /** Where its state stands; absent on a first visit. */
  have: v.optional(v.object({ epoch: Name, seq: Seq, config: v.optional(Name) })),
});
export type Hello = v.InferOutput<typeof Hello>;

/** Answer to each `time`: this screen is alive and has applied all up to `seq`. */
export const Ack = v.object({ type: v.literal('ack'), seq: Seq });
export type Ack = v.InferOutput<typeof Ack>;

/**
 * What is heard from a screen. `off`: it is not meant to make any sound. `blocked`: its browser wants a touch or a key
 * first. `no_voice`: it chimes, but has no voice for a language that it should speak.
 */
export const SoundState = v.picklist(['on', 'off', 'blocked', 'no_voice']);
export type SoundState = v.InferOutput<typeof SoundState>;

/** How far what a screen shows of the queue can be trusted: shown as it is, shown with its age, or no longer shown. */
export const FreshState = v.picklist(['live', 'ageing', 'withdrawn']);

/** What a screen says of itself: when it connects and when something changes. */
export const Health = v.object({
  type: v.literal('health'),
  /** Version of the configuration it shows. */
  config: v.optional(Name),
  /** Whether it can start with no network: service worker in control and content cached. */
  coldStart: v.boolean(),
  /** Viewport in CSS px. */
  width: v.number(),
  height: v.number(),
  sound: SoundState,
  /** Whether the page was seen to paint in the last seconds. */
  painting: v.boolean(),
  fresh: FreshState,
  /** For how long the page has been running: a TV's clock may be wrong, what it counts is not. */
  upSeconds: count,
  /** Errors since it last told, the newest last. */
  errors: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(5)),
});
export type Health = v.InferOutput<typeof Health>;

export const ClientMessage = v.variant('type', [Hello, Ack, Health]);
export type ClientMessage = v.InferOutput<typeof ClientMessage>;

// ---- Server to screen ----

/** The whole state. */
export const Snapshot = v.object({
  type: v.literal('snapshot'),
  epoch: Name,
  seq: Seq,
  view: HallView,
  clock: ClockReading,
  /** Version of the configuration to show. */
  config: Name,
  /** Build id of the page the server serves. */
  build: Name,
});
export type Snapshot = v.InferOutput<typeof Snapshot>;

/** The screen's state is continued: the patches it missed follow. */
export const Resumed = v.object({
  type: v.literal('resumed'),
  epoch: Name,
  clock: ClockReading,
  config: Name,
  build: Name,
});
export type Resumed = v.InferOutput<typeof Resumed>;

/** One step of the view: an RFC 7396 merge patch. `seq` is one more than the frame before. */
export const Patch = v.object({
  type: v.literal('patch'),
  seq: Seq,
  merge: v.record(v.string(), v.unknown()),
});
export type Patch = v.InferOutput<typeof Patch>;

/** A new configuration was published: fetch it. */
export const Config = v.object({ type: v.literal('config'), version: Name });

/** Heartbeat, with the hall's clock: the view sent so far is true now. */
export const Time = v.object({ type: v.literal('time'), clock: ClockReading });

/** `identify`: show your name for a moment. `reload`: load the page anew. `look`: draw what you show, and send it. */
export const CommandName = v.picklist(['identify', 'reload', 'look']);
export type CommandName = v.InferOutput<typeof CommandName>;

export const Command = v.object({
  type: v.literal('command'),
  command: CommandName,
  /** With `look`: what the picture is handed in by. */
  ticket: v.optional(Token),
});
export type Command = v.InferOutput<typeof Command>;

export const ServerMessage = v.variant('type', [Snapshot, Resumed, Patch, Config, Time, Command]);
export type ServerMessage = v.InferOutput<typeof ServerMessage>;

/** The messages a screen knows, by type. Others are ignored, so that a newer server may say more. */
export const serverMessages: ReadonlyMap<string, (typeof ServerMessage.options)[number]> = new Map(
  ServerMessage.options.map((option) => [option.entries.type.literal, option]),
);

// ---- Close codes ----

/** Why the server ends a link. A screen tries again soon after all but the `fatalCloseCodes`. */
export const closeCodes = {
  /** The server is stopping: try again. */
  goingAway: 1001,
  /** A frame was larger than `link.maxClientFrameBytes`. */
  tooLarge: 1009,
  /** The server failed at answering: a fault of its own. */
  serverFault: 1011,
  /** A frame was not a message of this protocol, or not one that is due. */
  badMessage: 4400,
  /** The screen is paired with another TV, or was and is no longer: it must be paired anew. */
  unpaired: 4401,
  /** There is no such hall here. */
  unknownHall: 4404,
  /** Another protocol version: load the page anew. */
  protocolMismatch: 4406,
  /** No `hello` within its time. */
  helloTimeout: 4408,
  /** Nothing was heard from the screen. */
  silent: 4410,
  /** The screen did not drain its frames: reconnect and resume. */
  tooSlow: 4413,
  /** The screen sent too many messages. */
  tooManyMessages: 4429,
} as const;

/** Codes after which trying again soon is pointless: somebody must set something right first. */
export const fatalCloseCodes: ReadonlySet<number> = new Set([
  closeCodes.unpaired,
  closeCodes.unknownHall,
  closeCodes.protocolMismatch,
]);

/** Limits and periods of the link. */
export const link = {
  /** A client frame larger than this ends the link. */
  maxClientFrameBytes: 4096,
  /** A server frame is never larger than this. */
  maxServerFrameBytes: 1024 * 1024,
  /** Unsent bytes, beyond the frames it was greeted with, at which a screen is cut off. */
  maxPendingBytes: 256 * 1024,
  /** Messages a screen may send at once. */
  messageBurst: 20,
  /** Messages per second a screen may go on sending. */
  messagesPerSecond: 5,
  /** The server sends `time` this often. */
  heartbeatMs: 10_000,
  /** Either end gives the link up after hearing nothing for this long. */
  silenceMs: 25_000,
  /** A screen says `hello` within this time. */
  helloTimeoutMs: 10_000,
  /** The picture that a screen draws of itself is no larger. */
  maxLookBytes: 400 * 1024,
} as const;
