/** WebSocket frames as a server sends them: final, unmasked, uncompressed (RFC 6455, section 5.2). */
import { link } from '#protocol/messages.ts';

const finalText = 0x81;

/** `text` as one whole text frame, ready for any number of sockets. Throws a `RangeError` beyond the frame limit. */
export function textFrame(text: string): Buffer {
  return textFrameHead(text, 0);
}

/**
 * The beginning of a text frame: its header and `text`. The other `restBytes` of its payload are sent right after it,
 * from a buffer that many frames share.
 */
export function textFrameHead(text: string, restBytes: number): Buffer {
  const textBytes = Buffer.byteLength(text);
  const payloadBytes = textBytes + restBytes;
  const headerBytes = payloadBytes < 126 ? 2 : payloadBytes < 65_536 ? 4 : 10;
  if (headerBytes + payloadBytes > link.maxServerFrameBytes) {
    throw new RangeError(`a frame of ${payloadBytes} bytes is more than a screen is sent at once`);
  }
  // Frames are kept: a slice of Node's pool would keep all of the pool's 8 KB with it.
  const frame = Buffer.allocUnsafeSlow(headerBytes + textBytes);
  frame[0] = finalText;
  if (headerBytes === 2) {
    frame[1] = payloadBytes;
  } else if (headerBytes === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(payloadBytes, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(payloadBytes), 2);
  }
  frame.write(text, headerBytes);
  return frame;
}

export const bytesOf = (frames: readonly Buffer[]) => frames.reduce((sum, frame) => sum + frame.length, 0);
