/** Very many screens in one process that do next to nothing: count whole frames, and tell when all have got one. */
import { connect } from 'node:net';
import { clientFrame, upgradeRequest } from '../helpers/raw-screen.ts';
import { answer, tell } from './child.ts';

export interface ClientQuestion {
  port: number;
  path: string;
  /** How many more sockets to open. */
  count: number;
  /** Texts each sends once it is open. */
  texts: string[];
  /** Frames each gets as an answer to them. */
  answers: number;
}
/** The instant in ns at which all were open and answered, and then each instant at which all had one more frame. */
export type ClientAnswer = number;

const opensAtOnce = 100;
const reading = Buffer.alloc(64 * 1024);
let sockets = 0;
let missing = 0;

function counted(): void {
  missing -= 1;
  if (missing > 0) return;
  missing = sockets;
  tell(Number(process.hrtime.bigint()));
}

/** Opens one socket; resolves when it is open and answered. */
function open({ port, path, texts, answers }: ClientQuestion): Promise<void> {
  return new Promise((resolve, reject) => {
    let upgrade = '';
    let awaited = answers;
    const frames = frameCounter(() => {
      if (awaited === 0) return counted();
      awaited -= 1;
      if (awaited === 0) resolve();
    });
    const socket = connect({
      port,
      host: '127.0.0.1',
      onread: {
        buffer: reading,
        callback(size, bytes) {
          if (upgrade.endsWith('\r\n\r\n')) {
            frames(bytes, 0, size);
            return true;
          }
          upgrade += Buffer.from(bytes.buffer, bytes.byteOffset, size).toString('latin1');
          const end = upgrade.indexOf('\r\n\r\n') + 4;
          if (end < 4) return true;
          const rest = Buffer.from(upgrade.slice(end), 'latin1');
          upgrade = '\r\n\r\n';
          for (const text of texts) socket.write(clientFrame(text));
          frames(rest, 0, rest.length);
          if (answers === 0) resolve();
          return true;
        },
      },
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('a server closed a socket')));
    socket.write(upgradeRequest(path));
  });
}

/** Calls `onFrame` for each whole frame in the bytes it is given, however they are cut. */
function frameCounter(onFrame: () => void): (bytes: Uint8Array, from: number, to: number) => void {
  let header: number[] = [];
  let left = 0;
  return (bytes, from, to) => {
    let at = from;
    while (at < to) {
      if (left > 0) {
        const taken = Math.min(left, to - at);
        left -= taken;
        at += taken;
        if (left === 0) onFrame();
        continue;
      }
      header.push(bytes[at++] ?? 0);
      const payload = payloadSize(header);
      if (payload === undefined) continue;
      header = [];
      left = payload;
      if (left === 0) onFrame();
    }
  };
}

/** The payload's size, once the header is whole. */
function payloadSize([, size, ...extended]: readonly number[]): number | undefined {
  if (size === undefined || size < 126) return size;
  const bytes = size === 126 ? 2 : 8;
  if (extended.length < bytes) return undefined;
  return extended.reduce((sum, byte) => sum * 256 + byte, 0);
}

process.on('unhandledRejection', (error) => {
  console.error(error);
  process.exit(1);
});

answer<ClientQuestion>(async (question) => {
  for (let opened = 0; opened < question.count; opened += opensAtOnce) {
    const batch = Math.min(opensAtOnce, question.count - opened);
    await Promise.all(Array.from({ length: batch }, () => open(question)));
  }
  sockets += question.count;
  missing = sockets;
  return Number(process.hrtime.bigint());
});
