/** A real server on a free port that serves the links of one hall, `main`. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { realClock } from '../../server/clock.ts';
import { createHub, type Hub, type HubStart } from '../../server/live/hub.ts';
import { attachLink, type LinkOptions } from '../../server/live/socket.ts';
import { viewWith } from './views.ts';

export interface LinkServer {
  hub: Hub;
  server: Server;
  port: number;
  /** Where links to `main` are opened. */
  url: string;
  /** Faults of the program while it served screens. */
  faults: unknown[];
  /** Takes no more links, closes the open ones, then lets everything go. */
  stop(): Promise<void>;
}

export async function startLinkServer(
  hubStart: Partial<HubStart> = {},
  options: Partial<LinkOptions> = {},
): Promise<LinkServer> {
  const hub = createHub({
    view: viewWith(0),
    config: 'c1',
    build: 'b1',
    epoch: 'e1',
    clock: realClock(() => Date.now()),
    ...hubStart,
  });
  const faults: unknown[] = [];
  const server = createServer();
  const stopLink = attachLink(server, {
    hubFor: (hall) => (hall === 'main' ? hub : undefined),
    allowedOrigins: [],
    onFault: (error) => faults.push(error),
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return {
    hub,
    server,
    port,
    url: `ws://127.0.0.1:${port}/api/v1/halls/main/link`,
    faults,
    async stop() {
      await stopLink();
      await hub.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
