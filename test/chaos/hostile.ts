/** Clients that mean harm, kind by kind, beside screens and a queue machine that have to be served all the same. */
import { setTimeout as sleep } from 'node:timers/promises';
import { start } from '../bench/child.ts';
import { aimed, type Figure, figure, megabytes, ms, spread } from './figures.ts';
import type { HostileAnswer, HostileQuestion } from './hostile-clients.ts';
import { LightScreen, newTally } from './light-screen.ts';
import { type MeasuredServer, startMeasured } from './measured-server.ts';
import { queueMachine } from './queue-machine.ts';
import { until } from './until.ts';

const kinds: HostileQuestion['attack'][] = [
  'garbage in the link',
  'huge frames',
  'floods of messages',
  'screens that read nothing',
  'sockets that say nothing',
  'forged screen ids',
  'requests byte by byte',
  'oversized bodies',
  'answers that nobody reads',
];
const attackMs = 6_000;
const goodScreens = 20;
const eventsPerSecond = 100;
/**
 * Above what it was before the attacks, at the worst moment. The worst is a hundred connections that each fill the 64 KiB
 * which Node.js takes in one go with 1,600 requests: it makes objects for all of them before one can be refused.
 */
const memoryBoundBytes = 512 * 1024 * 1024;
/** Far beyond what anybody notices, with an attacker and others on the same machine. */
const latencyBoundMs = 2_000;
const probeEveryMs = 250;

export async function hostile(): Promise<Figure[]> {
  const server = await startMeasured();
  const attackers = start<HostileQuestion, HostileAnswer>('../chaos/hostile-clients.ts');
  const tally = newTally();
  const screens = Array.from(
    { length: goodScreens },
    (_, at) => new LightScreen(server.port, server.link, `tv-${at}`, tally),
  );
  const machine = queueMachine(eventsPerSecond);
  const sending = new AbortController();
  const sent = machine.run(server, sending.signal);
  try {
    await until(
      () => tally.live,
      (live) => live === goodScreens,
      30_000,
    );
    await sleep(2_000);
    const quiet = spread(machine.latencies.splice(0));
    const before = await server.memory();
    const figures: Figure[] = [
      figure('before: event to acknowledgement', `median ${ms(quiet.median)}, longest ${ms(quiet.max)}`),
    ];
    for (const attack of kinds) {
      console.error(`  ${attack} …`);
      const watching = watch(server);
      const { made, ended } = await attackers.ask({
        attack,
        port: server.port,
        path: server.link,
        forMs: attackMs,
      });
      const { slowestMs, unanswered, mostBytes } = await watching.stop();
      const { median, max } = spread(machine.latencies.splice(0));
      const fine = unanswered === 0 && max < latencyBoundMs && mostBytes - before < memoryBoundBytes;
      figures.push(
        aimed(
          attack,
          `${made} made, ${ended} ended; events median ${ms(median)}, longest ${ms(max)}; ` +
            `/healthz, /readyz, /metrics slowest ${ms(slowestMs)}, ${unanswered} unanswered; most ${megabytes(mostBytes)}`,
          `all answered, under ${ms(latencyBoundMs)}, at most ${megabytes(memoryBoundBytes)} more`,
          fine,
        ),
      );
    }
    sending.abort();
    await sent;
    await sleep(2_000);
    const after = await server.memory();
    const errors = server.said().match(/"level":(50|60)/g)?.length ?? 0;
    return [
      ...figures,
      figure('memory', `${megabytes(before)} before, ${megabytes(after)} after`),
      aimed('good screens cut off', tally.drops, '0', tally.drops === 0),
      aimed('patches they missed', tally.gaps, '0', tally.gaps === 0),
      aimed('errors in the log', errors, '0', errors === 0),
    ];
  } finally {
    sending.abort();
    for (const screen of screens) screen.stop();
    await attackers.stop();
    await server.kill();
  }
}

/** Asks what an operator asks, over and over. */
function watch({ origin }: MeasuredServer) {
  const seen = { slowestMs: 0, unanswered: 0, mostBytes: 0 };
  const stopped = new AbortController();
  async function ask(): Promise<void> {
    while (!stopped.signal.aborted) {
      for (const path of ['/healthz', '/readyz', '/metrics']) {
        const began = performance.now();
        const answer = await fetch(origin + path, { signal: AbortSignal.timeout(10_000) }).catch(
          () => undefined,
        );
        const text = await answer?.text().catch(() => '');
        if (answer?.status !== 200) seen.unanswered += 1;
        seen.slowestMs = Math.max(seen.slowestMs, performance.now() - began);
        const bytes = /^process_resident_memory_bytes (\d+)/m.exec(text ?? '')?.[1];
        seen.mostBytes = Math.max(seen.mostBytes, Number(bytes ?? 0));
      }
      await sleep(probeEveryMs);
    }
  }
  const asking = ask();
  return {
    async stop() {
      stopped.abort();
      await asking;
      return seen;
    },
  };
}
