/** A screen for tests of the link: speaks the protocol over a real WebSocket and remembers all it was told. */
import { once } from 'node:events';
import { parse } from 'valibot';
import { expect } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import type { HallView } from '#domain/view.ts';
import { applyMerge } from '#protocol/merge.ts';
import type { Hello } from '#protocol/messages.ts';
import { ServerMessage } from '#protocol/messages.ts';
import { protocolVersion } from '#protocol/version.ts';
import { eventually } from './eventually.ts';

export type Told<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>;

export class LinkScreen {
  readonly socket: WebSocket;
  readonly told: ServerMessage[] = [];
  /** Where its state stands, as it would say in `hello`. */
  have: NonNullable<Hello['have']> | undefined;
  view: HallView | undefined;
  /** How the link ended. */
  closed: { code: number; reason: string } | undefined;

  /** Opens the link and says nothing yet. */
  static async open(url: string, options: ClientOptions = {}): Promise<LinkScreen> {
    const screen = new LinkScreen(new WebSocket(url, options));
    await once(screen.socket, 'open');
    return screen;
  }

  /** Opens the link, says hello with what an earlier link left, and waits for the answer. */
  static async join(url: string, hello: Partial<Hello> = {}, earlier?: LinkScreen): Promise<LinkScreen> {
    const screen = await LinkScreen.open(url);
    screen.view = earlier?.view;
    screen.have = earlier?.have && { ...earlier.have };
    screen.hello(hello);
    await screen.untilTold((message) => message.type === 'snapshot' || message.type === 'resumed');
    return screen;
  }

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => this.#hear(parse(ServerMessage, JSON.parse(data.toString()))));
    socket.on('error', () => {}); // told by the close that follows
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
    });
  }

  hello(hello: Partial<Hello> = {}): void {
    const { have } = this;
    const mine = { protocol: protocolVersion, screen: 'tv', build: 'b1', ...(have && { have }) };
    this.send({ type: 'hello', ...mine, ...hello });
  }

  send(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  /** The messages of one type, in order. */
  all<T extends ServerMessage['type']>(type: T): Told<T>[] {
    return this.told.filter((message): message is Told<T> => message.type === type);
  }

  async untilTold(wanted: (message: ServerMessage) => boolean): Promise<void> {
    await eventually(() => expect(this.told.some(wanted)).toBe(true), { interval: 2 });
  }

  async untilSeq(seq: number): Promise<void> {
    await eventually(() => expect(this.have?.seq).toBe(seq), { interval: 2 });
  }

  /** Waits for the end and gives its code. */
  async untilClosed(): Promise<number> {
    await eventually(() => expect(this.closed).toBeDefined(), { interval: 2 });
    return this.closed?.code ?? 0;
  }

  /** Breaks the connection without a word. */
  drop(): void {
    this.socket.terminate();
  }

  #hear(message: ServerMessage): void {
    this.told.push(message);
    if (message.type === 'snapshot') {
      this.view = message.view;
      this.have = { epoch: message.epoch, seq: message.seq, config: message.config };
    } else if (message.type === 'patch') {
      if (!this.view || !this.have) throw new Error('a patch came before any state');
      if (message.seq !== this.have.seq + 1) throw new Error(`patch ${message.seq} after ${this.have.seq}`);
      this.view = applyMerge(this.view, message.merge);
      this.have.seq = message.seq;
    }
  }
}
