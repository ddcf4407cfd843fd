/** A hall's state as the frames that carry it: the whole, each step, and the way from what a screen has to what is. */
import type { HallView } from '#domain/view.ts';
import { diff } from '#protocol/merge.ts';
import type { Hello, Patch, Resumed, ServerMessage, Snapshot } from '#protocol/messages.ts';
import type { HallClock } from '../clock.ts';
import { bytesOf, textFrame, textFrameHead } from './frames.ts';
import { createPatchRing } from './patch-ring.ts';

/** How many patches, and how many bytes of them, are kept for screens that return. */
const kept = { maxFrames: 1024, maxBytes: 2 * 1024 * 1024 };

export interface StateStart {
  view: HallView;
  /** Version of the configuration to show. */
  config: string;
  /** Build id of the page served. */
  build: string;
  clock: HallClock;
  /** Names this run of the server: `seq` counts within it. */
  epoch: string;
}

export interface StateStream {
  readonly seq: number;
  /** Goes on to `view`. The patch to send to all screens, or undefined where nothing changed. */
  advance(view: HallView): Buffer | undefined;
  /** Another version of the configuration is to be shown. The frame to send to all screens. */
  reconfigure(version: string): Buffer;
  /** What brings a screen that has `have` to the present, to be sent in one go. */
  answer(have: Hello['have']): readonly Buffer[];
  /** The hall's clock now. */
  time(): Buffer;
}

/** Any server message as a frame. */
export const messageFrame = (message: ServerMessage) => textFrame(JSON.stringify(message));

export function createStateStream({ view, config, build, clock, epoch }: StateStart): StateStream {
  const ring = createPatchRing(kept);
  let seq = 0;
  /** The snapshot without its clock: the part that all screens share, made when the first of them needs it. */
  let sharedSnapshot: Buffer | undefined;

  function snapshot(): readonly [Buffer, Buffer] {
    sharedSnapshot ??= restOf({ epoch, seq, view, config, build } satisfies Omit<Snapshot, 'type' | 'clock'>);
    const head = `{"type":"snapshot","clock":${JSON.stringify(clock.read())},`;
    return [textFrameHead(head, sharedSnapshot.length), sharedSnapshot];
  }

  function missedBy(have: Hello['have']): readonly Buffer[] | undefined {
    return have?.epoch === epoch ? ring.after(have.seq) : undefined;
  }

  return {
    get seq() {
      return seq;
    },
    advance(next) {
      const merge = diff(view, next);
      if (!merge) return undefined;
      const frame = messageFrame({ type: 'patch', seq: seq + 1, merge } satisfies Patch);
      ring.push(frame);
      seq += 1;
      view = next;
      sharedSnapshot = undefined;
      return frame;
    },
    reconfigure(version) {
      config = version;
      sharedSnapshot = undefined;
      return messageFrame({ type: 'config', version });
    },
    answer(have) {
      const whole = snapshot();
      const missed = missedBy(have);
      if (!missed || bytesOf(missed) > bytesOf(whole)) return whole;
      const resumed: Resumed = { type: 'resumed', epoch, clock: clock.read(), config, build };
      return [messageFrame(resumed), ...missed];
    },
    time: () => messageFrame({ type: 'time', clock: clock.read() }),
  };
}

/** The JSON text of an object whose opening brace and first fields stand in another buffer. */
const restOf = (fields: object) => Buffer.from(JSON.stringify(fields).slice(1));
