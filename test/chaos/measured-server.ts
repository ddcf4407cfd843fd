/** The real server with its memory told on demand. */
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type HallboardProcess, type ProcessOptions, startHallboard } from '../helpers/hallboard-process.ts';

export interface MeasuredServer extends HallboardProcess {
  port: number;
  /** Path of the hall's screen link. */
  link: string;
  /** Resident bytes once nothing collectable is left. */
  memory(): Promise<number>;
}

export async function startMeasured(options: ProcessOptions = {}): Promise<MeasuredServer> {
  const server = await startHallboard({
    args: ['--no-simulator'],
    node: ['--expose-gc', '--import', pathToFileURL(join(import.meta.dirname, 'measured.ts')).href],
    ...options,
  });
  return {
    ...server,
    port: Number(new URL(server.origin).port),
    link: `/api/v1/halls/${server.hall}/link`,
    async memory() {
      const told = once(server.child, 'message');
      server.child.send('memory');
      const [{ memory }] = await told;
      return memory;
    },
  };
}
