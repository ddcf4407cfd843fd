/** One server of the fan-out bench, in a process of its own: `hallboard`, `ws` or `socket.io`. */
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server as SocketIoServer } from 'socket.io';
import { WebSocketServer } from 'ws';
import { diff } from '#protocol/merge.ts';
import type { Patch } from '#protocol/messages.ts';
import { realClock } from '../../server/clock.ts';
import { createHub } from '../../server/live/hub.ts';
import { attachLink } from '../../server/live/socket.ts';
import { answer } from './child.ts';
import { viewAfterCall } from './fanout-view.ts';

export type Kind = 'hallboard' | 'ws' | 'socket.io';
export type ServerQuestion = { ask: 'port' } | { ask: 'memory' } | { ask: 'publish' } | { ask: 'cpu' };
/** `port`, bytes of memory, the instant of publishing in ns, or µs of CPU since publishing. */
export type ServerAnswer = number;

/** Sends step `call` to all, prepared so far that only the sending itself is left to be measured. */
type Prepare = (call: number) => () => void;

const hourMs = 3_600_000;
const kinds: Record<Kind, (server: HttpServer) => Prepare> = {
  hallboard(server) {
    const hub = createHub({
      view: viewAfterCall(0),
      config: 'c',
      build: 'b',
      epoch: 'e',
      clock: realClock(Date.now),
      // Only publishing is measured: no heartbeats meanwhile, and none of the others sends any either.
      periods: { heartbeatMs: hourMs, silenceMs: hourMs, helloTimeoutMs: hourMs },
    });
    attachLink(server, { hubFor: () => hub, allowedOrigins: [], onFault: fail });
    return (call) => {
      const view = viewAfterCall(call);
      return () => hub.publish(view);
    };
  },
  ws(server) {
    const sockets = new WebSocketServer({ server, perMessageDeflate: false });
    return (call) => {
      const text = Buffer.from(JSON.stringify(patchOf(call)));
      return () => {
        for (const socket of sockets.clients) socket.send(text, { binary: false });
      };
    };
  },
  'socket.io'(server) {
    const io = new SocketIoServer(server, {
      transports: ['websocket'],
      pingInterval: hourMs,
      pingTimeout: hourMs,
    });
    return (call) => {
      const patch = patchOf(call);
      return () => io.emit('patch', patch);
    };
  },
};

function patchOf(call: number): Patch {
  return { type: 'patch', seq: call, merge: diff(viewAfterCall(call - 1), viewAfterCall(call)) ?? {} };
}

function fail(error: unknown): never {
  console.error(error);
  process.exit(1);
}

/** Resident bytes once nothing collectable is left. */
function memory(): number {
  if (!globalThis.gc) throw new Error('start with --expose-gc');
  for (let times = 0; times < 3; times++)
    globalThis.gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  return process.memoryUsage.rss();
}

const server = createServer();
const prepare = kinds[process.argv[2] as Kind](server); // given by fanout.ts
const listening = new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
let calls = 0;
let cpuBefore = process.cpuUsage();

answer<ServerQuestion>(async ({ ask }) => {
  switch (ask) {
    case 'port':
      await listening;
      return (server.address() as AddressInfo).port; // a TCP server's address is never a string
    case 'memory':
      return memory();
    case 'publish': {
      const publish = prepare(++calls);
      cpuBefore = process.cpuUsage();
      const at = Number(process.hrtime.bigint());
      publish();
      return at;
    }
    case 'cpu': {
      const { user, system } = process.cpuUsage(cpuBefore);
      return user + system;
    }
  }
});
