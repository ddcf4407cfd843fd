/** A queue machine that goes on at its pace through whatever happens, and sends again what got no answer. */
import { Agent, type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HallboardProcess } from '../helpers/hallboard-process.ts';

export type Server = Pick<HallboardProcess, 'origin' | 'hall' | 'key'>;

export interface QueueMachine {
  /** Sends at its pace until `signal` is aborted. What is under way then is waited for. */
  run(server: Server, signal: AbortSignal): Promise<void>;
  /** Sends what has no answer yet, until all has. */
  finish(server: Server): Promise<void>;
  /** Ids by what the server said of them, in the order told. */
  acknowledged: string[];
  /** Events made up so far. */
  sent(): number;
  /** Posts by how they went: an HTTP status, or `none` for no answer. */
  outcomes: Map<number | 'none', number>;
  /** Answers that told something other than what was sent. */
  wrongAnswers: string[];
  /** Time to each acknowledgement, ms. */
  latencies: number[];
}

const perPost = 10;
const mostUnderWay = 64;
const answerWithinMs = 20_000;
export const source = 'chaos';

/** Sends `perSecond` events in posts of ten. */
export function queueMachine(perSecond: number): QueueMachine {
  let made = 0;
  let underWay = 0;
  const again: object[][] = [];
  const machine: QueueMachine = {
    acknowledged: [],
    outcomes: new Map(),
    wrongAnswers: [],
    latencies: [],
    sent: () => made,
    async run(server, signal) {
      const agent = new Agent({ keepAlive: true, maxSockets: mostUnderWay });
      const sends: Promise<void>[] = [];
      const periodMs = (1000 * perPost) / perSecond;
      let dueAt = performance.now();
      while (!signal.aborted) {
        for (; dueAt <= performance.now(); dueAt += periodMs) {
          if (underWay < mostUnderWay) sends.push(send(server, agent, again.shift() ?? nextPost()));
        }
        await sleep(Math.max(1, dueAt - performance.now()));
      }
      await Promise.all(sends);
      agent.destroy();
    },
    async finish(server) {
      const agent = new Agent({ keepAlive: true, maxSockets: 4 });
      while (again.length > 0) {
        const before = again.length;
        await Promise.all(again.splice(0, 4).map((post) => send(server, agent, post)));
        if (again.length >= before) await sleep(200);
      }
      agent.destroy();
    },
  };

  function nextPost(): object[] {
    return Array.from({ length: perPost }, () => eventNumber(made++));
  }

  async function send(server: Server, agent: Agent, post: object[]): Promise<void> {
    underWay += 1;
    const began = performance.now();
    const answer = await postOf(server, agent, post).catch(() => undefined);
    underWay -= 1;
    const outcome = answer?.status ?? 'none';
    machine.outcomes.set(outcome, (machine.outcomes.get(outcome) ?? 0) + 1);
    if (answer?.status !== 200) {
      again.push(post);
      return;
    }
    machine.latencies.push(performance.now() - began);
    const ids = post.map((event) => ('id' in event ? event.id : ''));
    const right =
      answer.results.length === ids.length &&
      answer.results.every(({ id, status }, at) => id === ids[at] && status !== 'rejected');
    if (!right) machine.wrongAnswers.push(JSON.stringify(answer.results).slice(0, 200));
    machine.acknowledged.push(...answer.results.map(({ id }) => id));
  }

  return machine;
}

/** Tickets are taken, called and served in turn; every fifth stays waiting. */
function eventNumber(n: number): object {
  const at = Math.floor(n / 3);
  const ticket = `${String.fromCharCode(65 + (Math.floor(at / 100_000) % 26))}${String(at % 100_000).padStart(5, '0')}`;
  const step = at % 5 === 0 ? 0 : n % 3;
  const event = { specversion: '1.0', source, id: `e-${n}` };
  if (step === 0) return { ...event, type: 'ticket.issued', data: { ticket, service: 'payments' } };
  if (step === 1) return { ...event, type: 'ticket.called', data: { ticket, counter: 'c1' } };
  return { ...event, type: 'ticket.served', data: { ticket } };
}

interface Answer {
  status: number;
  results: { id: string; status: string }[];
}

async function postOf({ origin, hall, key }: Server, agent: Agent, post: object[]): Promise<Answer> {
  const body = JSON.stringify(post);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const sending = request(`${origin}/api/v1/halls/${hall}/events`, {
      method: 'POST',
      agent,
      timeout: answerWithinMs,
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      },
    });
    sending.on('response', resolve);
    sending.on('timeout', () => sending.destroy(new Error('no answer')));
    sending.on('error', reject);
    sending.end(body);
  });
  const answer = (await json(response)) as { results?: Answer['results'] };
  return { status: response.statusCode ?? 0, results: answer.results ?? [] };
}
