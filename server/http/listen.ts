/** Opens the port, with TLS where asked, and says in plain words why it cannot. */
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import type { Stop } from '../feeds/feed.ts';

export interface Door {
  host: string;
  /** 0: any free port. */
  port: number;
  /** Files (PEM) of the certificate chain and its key. */
  tls: { cert: string; key: string } | undefined;
}

/**
 * Nobody needs longer to say what they want; who sends byte by byte gives the connection up. Screens' links are not
 * meant: they end by rules of their own.
 */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };
/**
 * Requests of one connection that may be without their answers. Browsers and feeds wait for each; who sends more and takes
 * no answers would have them pile up in memory.
 */
const mostUnanswered = 4;
/** A connection on which nothing moves, such as that of a reader who takes nothing, is ended after this. */
const idleMs = 60_000;
/** Connections that wait to be taken: a building full of screens comes back at once. The system has a limit too. */
const backlog = 4096;
/** Files that the server needs beside its connections: the log, pages, pictures. */
const ownFiles = 200;

/**
 * A server with its handler, not listening yet. `openFiles`: how many files this process may have open at once.
 * Rejects naming the file when the certificate or key cannot be used.
 */
export async function createWebServer(
  handler: RequestListener,
  tls: Door['tls'],
  openFiles = Number.POSITIVE_INFINITY,
): Promise<Server> {
  const server = await serverOf(boundedPerConnection(handler), tls);
  server.timeout = idleMs;
  // Beyond this a connection is turned away; without it, files could not be opened any more.
  if (openFiles < Number.POSITIVE_INFINITY) server.maxConnections = Math.max(ownFiles, openFiles - ownFiles);
  return server;
}

/** Ends a connection that asks on and on without taking the answers. */
function boundedPerConnection(handler: RequestListener): RequestListener {
  const unanswered = new WeakMap<Socket, number>();
  return (request, response) => {
    const { socket } = request;
    const add = (count: number) => {
      const now = (unanswered.get(socket) ?? 0) + count;
      unanswered.set(socket, now);
      return now;
    };
    if (add(1) > mostUnanswered) {
      if (!socket.destroyed) endCheaply(socket);
      return;
    }
    response.once('close', () => add(-1));
    handler(request, response);
  };
}

/**
 * Ends a connection on which hundreds of requests may have come in one go. As it closes, Node.js makes an error for each;
 * nobody reads where these come from, and finding that out would stop the server for seconds.
 */
function endCheaply(socket: Socket): void {
  const { stackTraceLimit } = Error;
  socket.prependOnceListener('close', () => {
    Error.stackTraceLimit = 0;
  });
  socket.once('close', () => {
    Error.stackTraceLimit = stackTraceLimit;
  });
  socket.destroy();
}

async function serverOf(handler: RequestListener, tls: Door['tls']): Promise<Server> {
  if (!tls) return createServer(patience, handler);
  const cert = await read(tls.cert, '--tls-cert');
  const key = await read(tls.key, '--tls-key');
  try {
    return createTlsServer({ ...patience, cert, key }, handler);
  } catch (error) {
    throw new Error(`${tls.cert} and ${tls.key} cannot be used for TLS: ${messageOf(error)}`);
  }
}

/** Begins to listen; resolves with the port. Rejects with what to do when the port or address cannot be had. */
export function listen(server: Server, { host, port }: Door): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => reject(new Error(refusal(error, host, port)));
    server.once('error', failed);
    server.listen({ host, port, backlog }, () => {
      server.off('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Ends a server: no new requests, a grace for those under way, then all connections, whatever became of them. */
export function closing(server: Server, graceMs: number): Stop {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        server.closeAllConnections();
        // The server knows no more of those that were upgraded, and would wait for them for ever.
        for (const socket of sockets) socket.destroy();
      }, graceMs);
      // Connections that fall idle from now on have nothing to wait for.
      server.keepAliveTimeout = 1;
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
    });
}

const lastPort = 65_535;

function refusal(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop that one, or choose another port: npm start -- --port ${port < lastPort ? port + 1 : port - 1}`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Choose one above 1023: npm start -- --port 8080`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address "${host}". Give --host one of its own, or leave --host out.`;
    default:
      return `The server cannot listen on ${host} port ${port}: ${error.message}`;
  }
}

async function read(file: string, option: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Error(`${option}: ${file} cannot be read (${messageOf(error)})`);
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
