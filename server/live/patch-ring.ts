/** The last patches of a hall, framed, for screens that return. Bounded in number and in bytes. */

export interface PatchRing {
  /** Keeps the frame of the next patch: that of `seq` 1 first, one more each time. */
  push(frame: Buffer): void;
  /** The frames of all patches after `seq`, or undefined where not all of them are kept or `seq` has not been. */
  after(seq: number): readonly Buffer[] | undefined;
}

export function createPatchRing({ maxFrames, maxBytes }: { maxFrames: number; maxBytes: number }): PatchRing {
  const frames: Buffer[] = [];
  let lastSeq = 0;
  let bytes = 0;

  return {
    push(frame) {
      frames.push(frame);
      lastSeq += 1;
      bytes += frame.length;
      while (frames.length > maxFrames || bytes > maxBytes) bytes -= frames.shift()?.length ?? 0;
    },
    after(seq) {
      const missed = lastSeq - seq;
      if (missed < 0 || missed > frames.length) return undefined;
      return frames.slice(frames.length - missed);
    },
  };
}
