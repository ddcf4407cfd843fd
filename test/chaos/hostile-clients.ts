/** Clients that mean harm, or are broken, in a process of their own. */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { protocolVersion } from '#protocol/version.ts';
import { answer } from '../bench/child.ts';
import { clientFrame, upgradeRequest } from '../helpers/raw-screen.ts';

export interface HostileQuestion {
  attack: keyof typeof attacks;
  port: number;
  path: string;
  /** For how long, ms. */
  forMs: number;
}
/** Connections made, and those that the server ended. */
export type HostileAnswer = { made: number; ended: number };

interface Attack {
  /** Connections at one time; each that ends is followed by another. */
  atOnce: number;
  /** What one does once connected. Gives what it goes on doing every 10 ms, if anything. */
  begin(socket: Socket, path: string, n: number): (() => void) | undefined;
}

const hello = (screen: string) =>
  clientFrame(JSON.stringify({ type: 'hello', protocol: protocolVersion, screen, build: 'b' }));
const ack = clientFrame('{"type":"ack","seq":1}');
const post = (path: string, ...more: string[]) =>
  [`POST ${path.replace('link', 'events')} HTTP/1.1`, 'Host: a', ...more, '\r\n'].join('\r\n');

export const attacks = {
  'garbage in the link': {
    atOnce: 50,
    begin(socket, path) {
      socket.write(upgradeRequest(path));
      return () => socket.write(randomBytes(500));
    },
  },
  'huge frames': {
    atOnce: 50,
    begin(socket, path) {
      socket.write(upgradeRequest(path));
      // A frame of 2^40 bytes is announced, and begun.
      socket.write(Buffer.from([0x81, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
      return () => socket.write(Buffer.alloc(64 * 1024));
    },
  },
  'floods of messages': {
    atOnce: 20,
    begin(socket, path, n) {
      socket.write(upgradeRequest(path));
      socket.write(hello(`flood-${n}`));
      return () => socket.write(Buffer.concat(Array.from({ length: 50 }, () => ack)));
    },
  },
  'screens that read nothing': {
    atOnce: 300,
    begin(socket, path, n) {
      socket.pause();
      socket.write(upgradeRequest(path));
      socket.write(hello(`slow-${n}`));
      return undefined;
    },
  },
  'sockets that say nothing': {
    atOnce: 2000,
    begin(socket, path, n) {
      if (n % 2 === 0) socket.write(upgradeRequest(path));
      return undefined;
    },
  },
  'forged screen ids': {
    atOnce: 500,
    begin(socket, path, n) {
      socket.write(upgradeRequest(path));
      const names = ['tv-0', `\u0000\u202e\n${n}`, 'x'.repeat(80), 'y'.repeat(3000), `made-up-${n}`];
      socket.write(hello(names[n % names.length] ?? ''));
      // Some leave at once, so that their names are ones of the past.
      return n % 3 === 0 ? () => socket.destroy() : undefined;
    },
  },
  'requests byte by byte': {
    atOnce: 500,
    begin(socket, path) {
      socket.write(post(path).slice(0, 40));
      return () => socket.write('x');
    },
  },
  'oversized bodies': {
    atOnce: 20,
    begin(socket, path, n) {
      const length = n % 2 === 0 ? 'Content-Length: 99999999' : 'Transfer-Encoding: chunked';
      socket.write(post(path, 'Content-Type: application/json', length));
      return () => socket.write(`10000\r\n${' '.repeat(65_536)}\r\n`);
    },
  },
  'answers that nobody reads': {
    atOnce: 100,
    begin(socket) {
      socket.pause();
      return () => socket.write('GET /openapi.json HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(20));
    },
  },
} satisfies Record<string, Attack>;

const everyMs = 10;
/** Bytes that the server has not taken: beyond that an attacker's own memory would be what fills. */
const mostPending = 256 * 1024;

answer<HostileQuestion>(async ({ attack, port, path, forMs }): Promise<HostileAnswer> => {
  const { atOnce, begin }: Attack = attacks[attack];
  const sockets = new Set<Socket>();
  const tally = { made: 0, ended: 0 };
  let over = false;

  function open(): void {
    const n = tally.made++;
    const socket = connect(port, '127.0.0.1');
    sockets.add(socket);
    let going: ReturnType<typeof setInterval> | undefined;
    socket.on('error', () => {}); // told by the close
    socket.on('connect', () => {
      const goOn = begin(socket, path, n);
      if (goOn) going = setInterval(() => socket.writableLength < mostPending && goOn(), everyMs);
    });
    socket.resume();
    socket.on('close', () => {
      clearInterval(going);
      sockets.delete(socket);
      if (over) return;
      tally.ended += 1;
      setTimeout(() => over || open(), everyMs);
    });
  }

  for (let n = 0; n < atOnce; n++) open();
  await new Promise((resolve) => setTimeout(resolve, forMs));
  over = true;
  for (const socket of sockets) socket.destroy();
  return tally;
});
