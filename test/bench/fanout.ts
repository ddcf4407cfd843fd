/**
 * One update to very many screens: our server, a bare `ws` loop and socket.io, each in its own process with its own
 * process of clients, send the same patches in turns.
 */
import { protocolVersion } from '#protocol/version.ts';
import { type Asked, start } from './child.ts';
import type { ClientAnswer, ClientQuestion } from './fanout-clients.ts';
import type { Kind, ServerAnswer, ServerQuestion } from './fanout-server.ts';
import type { BenchRow } from './table.ts';

const sizes = [1000, 5000, 10_000];
/** Ours first, then what it stands beside. */
const kinds: Kind[] = ['hallboard', 'ws', 'socket.io'];
const names: Record<Kind, string> = { hallboard: 'hallboard', ws: 'bare ws loop', 'socket.io': 'socket.io' };
const rounds = 30;
/** Steps sent before any is measured, so that all is compiled. */
const warmUpRounds = 5;
/** Sockets opened before memory is measured, so that what the first of them costs once is not counted per socket. */
const warmUpSockets = 100;

/** What each kind's clients say when they connect. */
const greetings: Record<Kind, Pick<ClientQuestion, 'path' | 'texts' | 'answers'>> = {
  hallboard: {
    path: '/api/v1/halls/main/link',
    texts: [JSON.stringify({ type: 'hello', protocol: protocolVersion, screen: 'tv', build: 'b' })],
    answers: 1, // snapshot
  },
  ws: { path: '/', texts: [], answers: 0 },
  'socket.io': {
    path: '/socket.io/?EIO=4&transport=websocket',
    texts: ['40'], // Engine.IO message, Socket.IO CONNECT
    answers: 2, // Engine.IO open, Socket.IO CONNECT
  },
};

interface Bench {
  kind: Kind;
  server: Asked<ServerQuestion, ServerAnswer>;
  clients: Asked<ClientQuestion, ClientAnswer>;
  /** Per step: ms from publishing to the last socket, and µs of server CPU per frame. */
  latencies: number[];
  cpus: number[];
  kilobytesPerSocket: number;
}

export async function fanoutBench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of sizes) {
    const benches: Bench[] = [];
    try {
      for (const kind of kinds) benches.push(await connected(kind, size));
      for (let round = -warmUpRounds; round < rounds; round++) {
        for (const bench of inTurn(benches, round)) await sendStep(bench, size, round >= 0);
      }
      rows.push(...rowsOf(size, benches));
    } finally {
      for (const { server, clients } of benches) await Promise.all([clients.stop(), server.stop()]);
    }
  }
  return rows;
}

async function connected(kind: Kind, size: number): Promise<Bench> {
  const server = start<ServerQuestion, ServerAnswer>('fanout-server.ts', [kind]);
  const clients = start<ClientQuestion, ClientAnswer>('fanout-clients.ts');
  const port = await server.ask({ ask: 'port' });
  const open = (count: number) => clients.ask({ port, count, ...greetings[kind] });
  await open(warmUpSockets);
  const before = await server.ask({ ask: 'memory' });
  await open(size - warmUpSockets);
  const after = await server.ask({ ask: 'memory' });
  const kilobytesPerSocket = (after - before) / 1024 / (size - warmUpSockets);
  return { kind, server, clients, latencies: [], cpus: [], kilobytesPerSocket };
}

async function sendStep({ server, clients, latencies, cpus }: Bench, size: number, measured: boolean) {
  const arrived = clients.heard();
  const publishedAt = await server.ask({ ask: 'publish' });
  const arrivedAt = await arrived;
  const cpu = await server.ask({ ask: 'cpu' });
  if (!measured) return;
  latencies.push((arrivedAt - publishedAt) / 1e6);
  cpus.push(cpu / size);
}

function rowsOf(size: number, benches: readonly Bench[]): BenchRow[] {
  const [ours, ...baselines] = benches;
  if (!ours) return [];
  const screens = `${size.toLocaleString('en-US')} screens`;
  return baselines.flatMap((baseline) => {
    const row = (name: string, unit: string, figure: (bench: Bench) => number, goal?: string): BenchRow => ({
      name: `${screens}: ${name}`,
      ours: figure(ours),
      baseline: figure(baseline),
      unit,
      baselineName: names[baseline.kind],
      better: 'lower',
      ...(goal !== undefined && baseline.kind === 'ws' && { goal }),
    });
    return [
      row('publish to last screen', 'ms', ({ latencies }) => median(latencies)),
      row('server CPU per frame', 'µs', ({ cpus }) => median(cpus), 'at most the bare ws loop'),
      row(
        'server memory per screen',
        'KB',
        ({ kilobytesPerSocket }) => kilobytesPerSocket,
        'at most 4 KB more',
      ),
    ];
  });
}

/** Whoever comes first in a round follows another kind's burst: each is first as often as the others. */
const inTurn = (benches: readonly Bench[], round: number) =>
  benches
    .map((_, at) => benches[(at + round + warmUpRounds) % benches.length])
    .filter((bench) => bench !== undefined);

const median = (figures: readonly number[]) =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
