/**
 * Screen links on WebSockets: the one file that knows the socket library.
 * The library does the handshake, reads what screens send and closes. What all screens get goes past it, as frames
 * made once, straight to the TCP sockets.
 */
import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { closeCodes, link } from '#protocol/messages.ts';
import type { Stop } from '../feeds/feed.ts';
import { browserName } from './browser-name.ts';
import { judgeUpgrade } from './handshake.ts';
import type { Hub } from './hub.ts';
import { inPortions } from './portions.ts';
import type { Receiver, Wire } from './wire.ts';

/** How long a link that is being closed waits for the other end, in ms. The library's types do not know it yet. */
const closeGrace = { closeTimeout: 3000 };
/** When a screen that found no room should ask again. */
const retryAfterSeconds = 10;

export interface LinkOptions {
  /** The hub of a hall; undefined where there is no such hall. */
  hubFor(hall: string): Pick<Hub, 'connect'> | undefined;
  /** Origins, such as `https://signs.example.com`, whose pages may connect beside those served from here. */
  allowedOrigins: readonly string[];
  /** Links that may be open at once. Left out: 30,000. */
  maxLinks?: number;
  /** Told of a fault of this program met while serving a screen. Only that screen's link ends. */
  onFault(error: unknown): void;
}

/** Takes screen links in on `server`. The returned stop takes no more and closes those that are open. */
export function attachLink(server: Server | TlsServer, options: LinkOptions): Stop {
  const { hubFor, allowedOrigins, maxLinks = 30_000, onFault } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: link.maxClientFrameBytes,
    ...closeGrace,
  });
  const open = new Set<WebSocketWire>();
  let stopped = false;
  let onEmpty = () => {};

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const verdict = judgeUpgrade(request, { allowedOrigins, full: stopped || open.size >= maxLinks });
    if (!verdict.ok) {
      refuse(socket, verdict.status);
      return;
    }
    const agent = request.headers['user-agent'];
    const from = { address: request.socket.remoteAddress, browser: agent && browserName(agent) };
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const wire = new WebSocketWire(webSocket, socket, from);
      open.add(wire);
      webSocket.on('error', () => {}); // the library closes the socket, with a code that says why
      webSocket.on('close', () => {
        open.delete(wire);
        if (open.size === 0) onEmpty();
      });
      const hub = hubFor(verdict.hall);
      if (hub) listen(webSocket, wire, hub.connect(wire), onFault);
      else wire.close(closeCodes.unknownHall, 'no such hall');
    });
  }

  server.on('upgrade', upgrade);
  return async () => {
    stopped = true;
    await inPortions([...open], (wire) => wire.close(closeCodes.goingAway, 'the server is stopping'));
    if (open.size > 0) {
      await new Promise<void>((resolve) => {
        onEmpty = resolve;
      });
    }
    server.off('upgrade', upgrade);
  };
}

function listen(
  webSocket: WebSocket,
  wire: Wire,
  receiver: Receiver,
  onFault: (error: unknown) => void,
): void {
  webSocket.on('message', (data, isBinary) => {
    try {
      if (isBinary) receiver.binary();
      else receiver.message(data.toString());
    } catch (error) {
      wire.close(closeCodes.serverFault, 'the server failed');
      onFault(error);
    }
  });
  webSocket.on('ping', () => receiver.pinged());
  webSocket.on('close', () => receiver.gone());
}

class WebSocketWire implements Wire {
  readonly address: string | undefined;
  readonly browser: string | undefined;
  readonly #webSocket: WebSocket;
  readonly #socket: Duplex;

  constructor(webSocket: WebSocket, socket: Duplex, { address, browser }: Pick<Wire, 'address' | 'browser'>) {
    this.#webSocket = webSocket;
    this.#socket = socket;
    this.address = address;
    this.browser = browser;
  }

  get pendingBytes(): number {
    return this.#socket.writableLength;
  }

  send(frames: readonly Buffer[]): void {
    this.#socket.cork();
    for (const frame of frames) this.sendOne(frame);
    this.#socket.uncork();
  }

  sendOne(frame: Buffer): void {
    if (this.#webSocket.readyState === this.#webSocket.OPEN) this.#socket.write(frame);
  }

  close(code: number, reason: string): void {
    this.#webSocket.close(code, reason);
  }
}

/** Answers an upgrade with an HTTP error. */
function refuse(socket: Duplex, status: number): void {
  socket.on('error', () => {}); // the other end may be gone already; there is nothing to save
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, 'Connection: close', 'Content-Length: 0'];
  if (status === 503) lines.push(`Retry-After: ${retryAfterSeconds}`);
  // Nobody reads from this socket any more, so that its other end's leaving would pass unnoticed.
  socket.once('finish', () => socket.destroy());
  socket.end(`${lines.join('\r\n')}\r\n\r\n`);
}
