/** A WebSocket server that says what a test tells it to, for what the real one never says. */
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { eventually } from './eventually.ts';

export interface ScriptedServer {
  url: string;
  /** All connections there ever were. */
  readonly sockets: readonly WebSocket[];
  /** All that screens said, in order. */
  readonly heard: readonly { type: string; [field: string]: unknown }[];
  /** Sends to the latest connection. */
  say(message: unknown): void;
  /** Waits until so many connections were made and said hello. */
  untilHellos(count: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startScriptedServer(): Promise<ScriptedServer> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  const sockets: WebSocket[] = [];
  const heard: { type: string }[] = [];
  server.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data) => heard.push(JSON.parse(data.toString())));
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return {
    url: `ws://127.0.0.1:${port}/`,
    sockets,
    heard,
    say(message) {
      sockets.at(-1)?.send(typeof message === 'string' ? message : JSON.stringify(message));
    },
    async untilHellos(count) {
      await eventually(() => {
        if (heard.filter(({ type }) => type === 'hello').length < count) throw new Error('not yet');
      });
    },
    async stop() {
      for (const socket of sockets) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
