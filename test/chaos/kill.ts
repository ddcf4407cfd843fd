/** Power cuts: the server is killed again and again while a queue machine sends 500 events a second. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../../server/feeds/simulator/random.ts';
import { startHallboard } from '../helpers/hallboard-process.ts';
import { aimed, type ChaosOptions, type Figure, figure, ms, spread } from './figures.ts';
import { checkLog } from './log-check.ts';
import { queueMachine, type Server } from './queue-machine.ts';

const eventsPerSecond = 500;
/** How long the server lives after it has come up, ms. */
const lifeMs = { least: 100, most: 900 };
/** Every so many kills, one falls into the start. */
const earlyEach = 10;
const earlyWithinMs = 900;

export async function kill({ times, seed }: Pick<ChaosOptions, 'times' | 'seed'>): Promise<Figure[]> {
  const random = seededRandom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'hallboard-chaos-'));
  const machine = queueMachine(eventsPerSecond);
  const starts: number[] = [];
  let early = 0;
  try {
    for (let killed = 0; killed < times; killed++) {
      if (killed % earlyEach === earlyEach - 1) {
        await killWhileStarting(folder, random() * earlyWithinMs);
        early += 1;
        continue;
      }
      const began = performance.now();
      const server = await start(folder);
      starts.push(performance.now() - began);
      const life = new AbortController();
      const sending = machine.run(server, life.signal);
      await sleep(lifeMs.least + random() * (lifeMs.most - lifeMs.least));
      life.abort();
      await server.kill();
      await sending;
    }
    const last = await start(folder);
    await machine.finish(last);
    const shown = await waitingShown(last);
    const code = await last.stop();
    const check = await checkLog(join(folder, 'events.db'), machine.acknowledged);
    const sameAsShown = Object.entries(check.waiting).every(([service, count]) => shown[service] === count);
    const { median, max } = spread(starts);
    return [
      figure('kill -9', `${times} (${early} of them while starting)`),
      figure('events acknowledged', machine.acknowledged.length),
      figure('posts without an answer, sent again', machine.outcomes.get('none') ?? 0),
      aimed('acknowledged events lost', check.lost.length, '0', check.lost.length === 0),
      aimed('events doubled', check.doubled.length, '0', check.doubled.length === 0),
      aimed(
        'events sent and stored',
        `${machine.sent()} and ${check.stored}`,
        'the same',
        machine.sent() === check.stored,
      ),
      aimed(
        'answers that fit no request',
        machine.wrongAnswers.length,
        '0',
        machine.wrongAnswers.length === 0,
      ),
      aimed('state from checkpoint = fold of the log', check.sameState, 'true', check.sameState),
      aimed('screens show what the log says', sameAsShown, 'true', sameAsShown),
      aimed('last stop', `exit code ${code}`, '0', code === 0),
      figure('start to up, process included', `median ${ms(median)}, longest ${ms(max)}`),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const start = (data: string) => startHallboard({ data, args: ['--no-simulator'] });

async function killWhileStarting(data: string, afterMs: number): Promise<void> {
  const up = startHallboard({
    data,
    args: ['--no-simulator'],
    onSpawn: (child) => void sleep(afterMs).then(() => child.kill('SIGKILL')),
  });
  // Where the start was the faster one, the kill is still to come.
  const server = await up.catch(() => undefined);
  await server?.kill();
}

async function waitingShown({ origin, hall }: Server): Promise<Record<string, number>> {
  const answer = await fetch(`${origin}/api/v1/halls/${hall}/view`);
  const { services } = (await answer.json()) as { services: Record<string, { waiting: number }> };
  return Object.fromEntries(Object.entries(services).map(([id, { waiting }]) => [id, waiting]));
}
