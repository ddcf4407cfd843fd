/** A screen that only follows the configuration: told of a version, it fetches it as a wall does. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { protocolVersion } from '#protocol/version.ts';
import type { HallboardProcess } from '../helpers/hallboard-process.ts';

export interface ConfigScreen {
  /** Resolves with the instant (epoch ms) at which it has the next version. */
  next(): Promise<number>;
  stop(): void;
}

export async function followConfig(
  { origin, hall }: Pick<HallboardProcess, 'origin' | 'hall'>,
  screen: string,
): Promise<ConfigScreen> {
  const base = `${origin}/api/v1/halls/${hall}`;
  const socket = new WebSocket(`${base.replace('http', 'ws')}/link`, { perMessageDeflate: false });
  await once(socket, 'open');
  let has: ((at: number) => void) | undefined;
  socket.on('message', async (data) => {
    const message = JSON.parse(data.toString());
    if (message.type === 'time') socket.send(JSON.stringify({ type: 'ack', seq: 0 }));
    if (message.type !== 'config') return;
    await (await fetch(`${base}/config/${message.version}`)).arrayBuffer();
    has?.(performance.timeOrigin + performance.now());
  });
  socket.send(JSON.stringify({ type: 'hello', protocol: protocolVersion, screen, build: 'bench' }));
  return {
    next: () =>
      new Promise((resolve) => {
        has = resolve;
      }),
    stop: () => socket.terminate(),
  };
}
