/** A TCP proxy that does to connections what networks do: cuts, swallows, delays and throttles. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** How every connection fares from now on, in both directions. */
export interface Conditions {
  /** Added to the way of every byte. */
  delayMs: number;
  bytesPerSecond: number;
  /** Connections are reset as they come. */
  refusing: boolean;
}

export interface TcpProxy {
  readonly port: number;
  readonly conditions: Conditions;
  /** Connections open now. */
  open(): number;
  /** Connections taken so far, and the most at one time. */
  taken(): { all: number; most: number };
  /** Resets all connections, as a router does that restarts. */
  cut(): void;
  /** Swallows all that the connections open now still send, and tells neither end: they are half-open. */
  blackhole(): void;
  /** Ends all connections and takes no more. */
  stop(): Promise<void>;
}

interface Connection {
  ends: readonly [Socket, Socket];
  swallowed: boolean;
}

/** Bytes held back in one direction of a connection, at most. */
const windowBytes = 64 * 1024;

/** Listens on a free port of 127.0.0.1 and passes connections on to `target`. */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const conditions: Conditions = { delayMs: 0, bytesPerSecond: Number.POSITIVE_INFINITY, refusing: false };
  const connections = new Set<Connection>();
  const taken = { all: 0, most: 0 };

  const server = createServer({ allowHalfOpen: true }, (near) => {
    if (conditions.refusing) {
      near.on('error', () => {});
      near.resetAndDestroy();
      return;
    }
    const far = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true });
    const connection: Connection = { ends: [near, far], swallowed: false };
    connections.add(connection);
    taken.all += 1;
    taken.most = Math.max(taken.most, connections.size);
    const swallowed = () => connection.swallowed;
    pump(near, far, conditions, swallowed);
    pump(far, near, conditions, swallowed);
    near.on('close', () => connections.delete(connection));
  });
  server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 });
  await once(server, 'listening');

  function cut(): void {
    for (const { ends } of connections) for (const end of ends) end.resetAndDestroy();
  }

  return {
    port: (server.address() as AddressInfo).port, // a TCP server's address is never a string
    conditions,
    open: () => connections.size,
    taken: () => ({ ...taken }),
    cut,
    blackhole() {
      for (const connection of connections) connection.swallowed = true;
    },
    async stop() {
      const closed = once(server, 'close');
      server.close();
      cut();
      await closed;
    },
  };
}

/** Passes on what comes from one end to the other, in order, under the conditions of the moment. */
function pump(from: Socket, to: Socket, conditions: Conditions, swallowed: () => boolean): void {
  const held: Buffer[] = [];
  let heldBytes = 0;
  let freeAt = 0;
  let ended = false;

  function pass(chunk: Buffer): void {
    if (swallowed() || to.destroyed) return;
    if (!to.write(chunk)) from.pause();
  }

  function release(): void {
    const chunk = held.shift();
    if (!chunk) return;
    heldBytes -= chunk.length;
    pass(chunk);
    if (heldBytes <= windowBytes && !to.writableNeedDrain) from.resume();
    if (ended && held.length === 0) to.end();
  }

  from.on('data', (chunk) => {
    const { delayMs, bytesPerSecond } = conditions;
    if (held.length === 0 && delayMs === 0 && bytesPerSecond === Number.POSITIVE_INFINITY) return pass(chunk);
    const now = performance.now();
    freeAt = Math.max(freeAt, now) + (chunk.length / bytesPerSecond) * 1000;
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes > windowBytes) from.pause();
    setTimeout(release, freeAt - now + delayMs);
  });
  to.on('drain', () => from.resume());
  from.on('end', () => {
    ended = true;
    if (held.length === 0 && !swallowed()) to.end();
  });
  from.on('error', () => {}); // what becomes of a connection is told by its close
  // A swallowed connection stays open at the other end, which is not told.
  from.on('close', () => swallowed() || to.destroy());
}
