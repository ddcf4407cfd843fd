/**
 * Disks that are full, slow, or have lost a part of the log. Needs Linux and root for a small file system of its own;
 * where it cannot have one it says so and tries the cut logs alone.
 */
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { QueueEvent } from '#domain/events.ts';
import { type Random, seededRandom } from '../../server/feeds/simulator/random.ts';
import { openSqliteLog } from '../../server/log/sqlite-log.ts';
import { startHallboard } from '../helpers/hallboard-process.ts';
import { aimed, type ChaosOptions, type Figure, figure, ms } from './figures.ts';
import { LightScreen, newTally } from './light-screen.ts';
import { checkLog } from './log-check.ts';
import { type MeasuredServer, startMeasured } from './measured-server.ts';
import { queueMachine } from './queue-machine.ts';
import { until } from './until.ts';

const eventsPerSecond = 500;
const diskMegabytes = 24;
const roomLeftBytes = 300 * 1024;
const cutLogs = 40;

export async function disk({ seed }: Pick<ChaosOptions, 'seed'>): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hallboard-chaos-'));
  const mount = join(folder, 'disk');
  try {
    const mounted = await mountDisk(folder, mount).catch((error: unknown) => String(error).split('\n')[0]);
    const onDisk =
      typeof mounted === 'string'
        ? [figure('full and slow disk', `not tried, a file system cannot be mounted here: ${mounted}`)]
        : [...(await full(mount)), ...(await slow(mount))];
    return [...onDisk, ...(await cut(join(folder, 'cut'), seededRandom(seed)))];
  } finally {
    run('umount', mount);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether the command could be run and said it went well. */
function run(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function mountDisk(folder: string, mount: string): Promise<void> {
  const image = join(folder, 'disk.img');
  await writeFile(image, '');
  await truncate(image, diskMegabytes * 1024 * 1024);
  await mkdir(mount);
  execFileSync('mkfs.ext4', ['-q', '-m', '0', image], { stdio: 'pipe' });
  execFileSync('mount', ['-o', 'loop', image, mount], { stdio: 'pipe' });
}

const statusOf = async ({ origin }: MeasuredServer, path: string) => {
  const began = performance.now();
  const answer = await fetch(origin + path).catch(() => undefined);
  return { status: answer?.status, text: (await answer?.text()) ?? '', tookMs: performance.now() - began };
};

async function full(mount: string): Promise<Figure[]> {
  const data = join(mount, 'full');
  const filler = join(mount, 'filler');
  const server = await startMeasured({ data });
  const tally = newTally();
  const screen = new LightScreen(server.port, server.link, 'tv', tally);
  const machine = queueMachine(eventsPerSecond);
  const sending = new AbortController();
  await fill(filler);
  const sent = machine.run(server, sending.signal);
  const refused = await until(
    () => machine.outcomes.get(503) ?? 0,
    (count) => count > 20,
    120_000,
  );
  const [ready, health] = [await statusOf(server, '/readyz'), await statusOf(server, '/healthz')];
  const linesSaid = server.said().match(/takes nothing/g)?.length ?? 0;
  const kept = tally.live === 1 && tally.drops === 0;
  await rm(filler);
  const acknowledged = machine.acknowledged.length;
  const again = await until(
    () => machine.acknowledged.length,
    (count) => count > acknowledged,
    30_000,
  );
  const readyAgain = await until(
    () => statusOf(server, '/readyz'),
    ({ status }) => status === 200,
    30_000,
  );
  sending.abort();
  await sent;
  await machine.finish(server);
  await fill(filler, 0);
  screen.stop();
  const code = await server.stop();
  const restarted = await startMeasured({ data }).then(
    async (restart) => {
      const shown = await statusOf(restart, '/healthz');
      await restart.kill();
      return `up, /healthz ${shown.status}`;
    },
    (error: unknown) => String(error).slice(0, 300),
  );
  await rm(filler);
  const check = await checkLog(join(data, 'events.db'), machine.acknowledged);
  await rm(data, { recursive: true });
  return [
    aimed('full disk: posts refused with 503', refused.answer, 'over 20', refused.held),
    aimed('  /readyz', `${ready.status} ${ready.text.slice(0, 160)}`, '503', ready.status === 503),
    aimed('  /healthz', `${health.status}`, '200', health.status === 200),
    aimed('  told in the log', `${linesSaid} times`, '1 or 2', linesSaid >= 1 && linesSaid <= 2),
    aimed('  screen stays connected', kept, 'true', kept),
    aimed('  events taken again with room', ms(again.tookMs), '30 s', again.held && readyAgain.held),
    aimed('  acknowledged events lost', check.lost.length, '0', check.lost.length === 0),
    aimed(
      '  events sent and stored',
      `${machine.sent()} and ${check.stored}`,
      'the same',
      machine.sent() === check.stored,
    ),
    aimed('  stop with the disk full', `exit code ${code}`, '0', code === 0),
    aimed('  start with the disk full', restarted, 'up', restarted.startsWith('up')),
  ];
}

/** Fills the disk but for some room. */
async function fill(file: string, leaveBytes = roomLeftBytes): Promise<void> {
  const block = Buffer.alloc(64 * 1024, 1);
  let written = 0;
  try {
    for (;;) {
      await writeFile(file, block, { flag: 'a' });
      written += block.length;
    }
  } catch {
    await truncate(file, Math.max(0, written - leaveBytes));
  }
}

async function slow(mount: string): Promise<Figure[]> {
  const data = join(mount, 'slow');
  const server = await startMeasured({ data });
  const machine = queueMachine(eventsPerSecond);
  const sending = new AbortController();
  const sent = machine.run(server, sending.signal);
  await sleep(1_000);
  if (!run('fsfreeze', '-f', mount)) {
    await server.kill();
    return [figure('slow disk', 'not tried, fsfreeze is not allowed here')];
  }
  try {
    await sleep(1_000);
    const acknowledged = machine.acknowledged.length;
    const ready = await until(
      () => statusOf(server, '/readyz'),
      ({ status }) => status === 503,
      20_000,
    );
    const [health, view] = [
      await statusOf(server, '/healthz'),
      await statusOf(server, `/api/v1/halls/${server.hall}/view`),
    ];
    const during = machine.acknowledged.length - acknowledged;
    run('fsfreeze', '-u', mount);
    const again = await until(
      () => machine.acknowledged.length,
      (count) => count > acknowledged + during,
      30_000,
    );
    sending.abort();
    await sent;
    await machine.finish(server);
    await server.stop();
    const check = await checkLog(join(data, 'events.db'), machine.acknowledged);
    return [
      aimed(
        'disk that does not answer: /readyz',
        `${ready.answer.status} ${ready.answer.text.slice(0, 160)}`,
        '503',
        ready.held,
      ),
      aimed('  events acknowledged meanwhile', during, '0', during === 0),
      aimed(
        '  /healthz, view',
        `${ms(health.tookMs)}, ${ms(view.tookMs)}`,
        '200',
        health.status === 200 && view.status === 200,
      ),
      aimed('  events taken again', ms(again.tookMs), '30 s', again.held),
      aimed('  acknowledged events lost', check.lost.length, '0', check.lost.length === 0),
    ];
  } finally {
    run('fsfreeze', '-u', mount);
  }
}

/** Logs of a killed server, cut anywhere: what is read is what was written, and what is missing is said. */
async function cut(folder: string, random: Random): Promise<Figure[]> {
  await mkdir(folder);
  const data = join(folder, 'data');
  const server = await startHallboard({ data, args: ['--no-simulator'] });
  const machine = queueMachine(eventsPerSecond);
  const sending = new AbortController();
  const sent = machine.run(server, sending.signal);
  await until(
    () => machine.acknowledged.length,
    (count) => count > 3_000,
    60_000,
  );
  sending.abort();
  await sent;
  await server.kill();
  const originals = ['events.db', 'events.db-wal'].map((name) => join(data, name));
  const whole = await eventsIn(await copied(originals, join(folder, 'whole')), server.hall);
  if (!Array.isArray(whole)) throw new Error(whole);

  const tally = { whole: 0, shorter: 0, refused: 0, invented: 0, silent: 0, unclear: 0 };
  const refusals = new Set<string>();
  for (let n = 0; n < cutLogs; n++) {
    const copy = await copied(originals, join(folder, String(n)));
    const victim = n % 2 === 0 ? `${copy}-wal` : copy;
    await truncate(victim, Math.floor(random() * (await stat(victim)).size));
    const told: string[] = [];
    const read = await eventsIn(copy, server.hall, (message) => told.push(message));
    if (!Array.isArray(read)) {
      tally.refused += 1;
      refusals.add(read.replace(/.*events\.db: /, ''));
      if (!/backup/.test(read)) tally.unclear += 1;
    } else if (read.length === whole.length) tally.whole += 1;
    else {
      tally.shorter += 1;
      if (told.length === 0) tally.silent += 1;
    }
    if (Array.isArray(read) && !read.every((event, at) => isDeepStrictEqual(event, whole[at])))
      tally.invented += 1;
  }
  return [
    figure('cut logs', `${cutLogs} of ${whole.length} events: ${JSON.stringify(tally)}`),
    figure('  refusals', [...refusals].join(' | ')),
    aimed('  events invented', tally.invented, '0', tally.invented === 0),
    aimed('  refused without advice', tally.unclear, '0', tally.unclear === 0),
    aimed('  shorter without a word', tally.silent, '0', tally.silent === 0),
  ];
}

async function copied(files: readonly string[], folder: string): Promise<string> {
  await mkdir(folder);
  for (const file of files) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    if ((await readFile(file).catch(() => undefined)) !== undefined) await copyFile(file, join(folder, name));
  }
  return join(folder, 'events.db');
}

/** The events of a log, or why it is refused. */
async function eventsIn(
  file: string,
  hall: string,
  told: (message: string) => void = () => {},
): Promise<QueueEvent[] | string> {
  try {
    const log = await openSqliteLog(file, {
      onDamaged: ({ reason }) => told(reason),
      onCutOff: told,
    });
    try {
      const events = [];
      for await (const batch of log.read(hall, 0)) events.push(...batch.map(({ event }) => event));
      return events;
    } finally {
      await log.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
