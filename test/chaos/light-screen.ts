/** A screen of which thousands fit into a process: follows the numbers of patches and comes back by itself. */
import { connect, type Socket } from 'node:net';
import { link } from '#protocol/messages.ts';
import { protocolVersion } from '#protocol/version.ts';
import { backoffMs } from '../../display/connection/backoff.ts';
import { clientFrame, upgradeRequest } from '../helpers/raw-screen.ts';

/** What all screens of a process have been through. */
export interface Tally {
  live: number;
  /** Connections lost after they were live. */
  drops: number;
  /** Attempts that came to nothing. */
  failedAttempts: number;
  /** Patches whose number did not follow. */
  gaps: number;
  snapshots: number;
  resumes: number;
  /** How long each drop lasted, ms. */
  outages: number[];
  /** When the last patch came, epoch ms, and how many have. */
  patchAt: number;
  patches: number;
}

export const newTally = (): Tally => ({
  ...{ live: 0, drops: 0, failedAttempts: 0, gaps: 0, snapshots: 0, resumes: 0 },
  ...{ outages: [], patchAt: 0, patches: 0 },
});

/** Read by nobody for longer than it takes to copy out of it. */
const reading = Buffer.alloc(64 * 1024);

export class LightScreen {
  /** The last patch it has. */
  seq = -1;
  #epoch: string | undefined;
  #attempt = 0;
  #live = false;
  #liveAt = 0;
  #lostAt: number | undefined;
  #socket: Socket | undefined;
  #rest = Buffer.alloc(0);
  #upgraded = false;
  #stopped = false;
  readonly #port: number;
  readonly #path: string;
  readonly #name: string;
  readonly #tally: Tally;

  constructor(port: number, path: string, name: string, tally: Tally) {
    this.#port = port;
    this.#path = path;
    this.#name = name;
    this.#tally = tally;
    this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    this.#socket?.destroy();
  }

  #connect(): void {
    this.#rest = Buffer.alloc(0);
    this.#upgraded = false;
    const socket = connect({
      port: this.#port,
      host: '127.0.0.1',
      onread: {
        buffer: reading,
        callback: (size) => {
          this.#hear(Buffer.concat([this.#rest, reading.subarray(0, size)]));
          return true;
        },
      },
    });
    this.#socket = socket;
    socket.on('error', () => {}); // told by the close
    socket.on('close', () => this.#lost());
    socket.write(upgradeRequest(this.#path));
  }

  #lost(): void {
    if (this.#stopped) return;
    if (this.#live) {
      this.#tally.live -= 1;
      this.#tally.drops += 1;
      this.#lostAt = performance.now();
      if (this.#lostAt - this.#liveAt >= link.heartbeatMs) this.#attempt = 0;
    } else {
      this.#tally.failedAttempts += 1;
    }
    this.#live = false;
    setTimeout(() => this.#stopped || this.#connect(), backoffMs(this.#attempt++, Math.random()));
  }

  #hear(bytes: Buffer): void {
    let at = 0;
    if (!this.#upgraded) {
      const end = bytes.indexOf('\r\n\r\n');
      if (end >= 0) {
        this.#upgraded = true;
        at = end + 4;
        this.#hello();
      }
    }
    while (this.#upgraded && at + 2 <= bytes.length) {
      const short = bytes.readUInt8(at + 1) & 127;
      const header = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (at + header > bytes.length) break;
      const size =
        header === 2
          ? short
          : header === 4
            ? bytes.readUInt16BE(at + 2)
            : Number(bytes.readBigUInt64BE(at + 2));
      if (at + header + size > bytes.length) break;
      this.#frame(bytes.toString('latin1', at + header, at + header + Math.min(size, 300)));
      at += header + size;
    }
    this.#rest = at < bytes.length ? Buffer.from(bytes.subarray(at)) : Buffer.alloc(0);
  }

  #hello(): void {
    const have = this.#epoch === undefined ? {} : { have: { epoch: this.#epoch, seq: this.seq } };
    const hello = { type: 'hello', protocol: protocolVersion, screen: this.#name, build: 'b', ...have };
    this.#socket?.write(clientFrame(JSON.stringify(hello)));
  }

  /** `text`: the beginning of a message, which holds all that is followed here. */
  #frame(text: string): void {
    const patch = /^\{"type":"patch","seq":(\d+)/.exec(text)?.[1];
    if (patch !== undefined) {
      if (Number(patch) !== this.seq + 1) this.#tally.gaps += 1;
      this.seq = Number(patch);
      this.#tally.patches += 1;
      this.#tally.patchAt = Date.now();
    } else if (text.startsWith('{"type":"time"')) {
      this.#socket?.write(clientFrame(JSON.stringify({ type: 'ack', seq: this.seq })));
    } else if (text.startsWith('{"type":"resumed"')) {
      this.#tally.resumes += 1;
      this.#goLive();
    } else if (text.startsWith('{"type":"snapshot"')) {
      const [, epoch, seq] = /"epoch":"([^"]+)","seq":(\d+)/.exec(text) ?? [];
      this.#epoch = epoch;
      this.seq = Number(seq);
      this.#tally.snapshots += 1;
      this.#goLive();
    }
  }

  #goLive(): void {
    this.#live = true;
    this.#liveAt = performance.now();
    this.#tally.live += 1;
    if (this.#lostAt !== undefined) this.#tally.outages.push(this.#liveAt - this.#lostAt);
  }
}
