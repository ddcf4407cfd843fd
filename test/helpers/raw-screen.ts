/** A screen on a bare TCP socket: sees the very bytes of the server's frames, and reads only when told to. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const finalText = 0x81;
const masked = 0x80;

/** A text frame as a client sends it. The mask is all zeros, which masks nothing. */
export function clientFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const size =
    payload.length < 126
      ? [masked | payload.length]
      : [masked | 126, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from([finalText, ...size, 0, 0, 0, 0]), payload]);
}

/** The request that turns a connection into a WebSocket. */
export const upgradeRequest = (path: string, headers: Record<string, string> = {}) =>
  [
    `GET ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');

export interface RawScreen {
  socket: Socket;
  /** All that came after the handshake. */
  received(): Buffer;
}

/** Connects, upgrades and sends `texts`. Reading starts at once. */
export async function openRawScreen(
  port: number,
  path: string,
  texts: readonly string[],
): Promise<RawScreen> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(upgradeRequest(path));
  const chunks: Buffer[] = [];
  const upgraded = new Promise<void>((resolve) => {
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      resolve();
    });
  });
  socket.on('error', () => {}); // a server that cuts off may reset; the close that follows tells
  await upgraded;
  for (const text of texts) socket.write(clientFrame(text));
  return {
    socket,
    received() {
      const all = Buffer.concat(chunks);
      return all.subarray(all.indexOf('\r\n\r\n') + 4);
    },
  };
}

/** Splits what a server sent into whole frames; an incomplete last one is left out. */
export function framesIn(bytes: Buffer): Buffer[] {
  const frames: Buffer[] = [];
  let from = 0;
  while (from + 2 <= bytes.length) {
    const short = bytes.readUInt8(from + 1) & 127;
    const header = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (from + header > bytes.length) break;
    const payload =
      header === 2
        ? short
        : header === 4
          ? bytes.readUInt16BE(from + 2)
          : Number(bytes.readBigUInt64BE(from + 2));
    if (from + header + payload > bytes.length) break;
    frames.push(bytes.subarray(from, from + header + payload));
    from += header + payload;
  }
  return frames;
}
