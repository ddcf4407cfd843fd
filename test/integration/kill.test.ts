/** Promise 1: an acknowledged event is never lost, whatever is killed when. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seededRandom } from '../../server/feeds/simulator/random.ts';
import { openSqliteLog } from '../../server/log/sqlite-log.ts';
import { type HallboardProcess, postEvents, startHallboard } from '../helpers/hallboard-process.ts';

const kills = 20;
const sendersAtOnce = 4;
const source = 'queue-machine';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallboard-kill-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const startOnFolder = () => startHallboard({ data: folder, args: ['--no-simulator'] });

/** A queue machine that sends numbered tickets, and sends again what was not acknowledged. */
function queueMachine(random: () => number) {
  let issued = 0;
  const unacknowledged: string[][] = [];
  const acknowledged: string[] = [];

  const nextBatch = () => {
    const resent = unacknowledged.shift();
    if (resent) return resent;
    const size = 1 + Math.floor(random() * 20);
    return Array.from({ length: size }, () => `A${String(issued++).padStart(5, '0')}`);
  };

  /** Sends batch after batch until one gets no answer. */
  async function sendUntilGone(server: HallboardProcess, onAnswer: () => void): Promise<void> {
    for (;;) {
      const batch = nextBatch();
      const answer = await post(server, batch).catch(() => undefined);
      if (answer === undefined) {
        unacknowledged.push(batch);
        return;
      }
      expect(answer.map(({ id }) => id)).toEqual(batch);
      for (const { id, status } of answer) {
        expect(['accepted', 'duplicate']).toContain(status);
        acknowledged.push(id);
      }
      onAnswer();
    }
  }
  return { sendUntilGone, acknowledged };
}

/** Posts tickets taken; each is named by its number. Rejects when no answer came. */
async function post(server: HallboardProcess, tickets: readonly string[]) {
  const response = await postEvents(
    server,
    tickets.map((ticket) => ({
      specversion: '1.0',
      source,
      id: ticket,
      type: 'ticket.issued',
      data: { ticket, service: 'payments' },
    })),
  );
  const answer = (await response.json()) as { results: { id: string; status: string }[] };
  return answer.results;
}

/** Lets the event loop go round some times: less than any timer waits, so a kill can fall anywhere. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

it(`keeps every acknowledged event exactly once through ${kills} kills in the middle of ingest`, async () => {
  const random = seededRandom(20);
  const machine = queueMachine(random);
  let hall = '';

  for (let kill = 0; kill < kills; kill++) {
    const server = await startOnFolder();
    hall = server.hall;
    const killAtAnswer = 1 + Math.floor(random() * 20);
    const killAtTurn = Math.floor(random() * 300);
    let answers = 0;
    const onAnswer = () => {
      answers += 1;
      if (answers === killAtAnswer) void turns(killAtTurn).then(() => server.kill());
    };
    try {
      await Promise.all(Array.from({ length: sendersAtOnce }, () => machine.sendUntilGone(server, onAnswer)));
    } finally {
      await server.kill();
    }
  }

  const log = await openSqliteLog(join(folder, 'events.db'));
  const times = new Map<string, number>();
  for await (const batch of log.read(hall, 0)) {
    for (const { event } of batch) times.set(event.id, (times.get(event.id) ?? 0) + 1);
  }
  await log.close();
  expect(machine.acknowledged.length).toBeGreaterThan(kills);
  expect(machine.acknowledged.filter((id) => times.get(id) !== 1)).toEqual([]);

  const restarted = await startOnFolder();
  const again = await post(restarted, machine.acknowledged.slice(-500));
  expect(new Set(again.map(({ status }) => status))).toEqual(new Set(['duplicate']));
  expect(await restarted.stop()).toBe(0);
}, 360_000);
