/** Events posted to the real server, beside a bare HTTP server that writes each body down durably. */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import type { QueueEvent } from '#domain/events.ts';
import { startHallboard } from '../helpers/hallboard-process.ts';
import { believableDays } from './believable-days.ts';
import { start } from './child.ts';
import type { BenchRow } from './table.ts';

/** Within what one feed may send at once after a start (server/http/rate-limit.ts), so that no request waits for it. */
const allEvents = 4_500;
const warmingUp = 500;
const inFlight = 64;

export async function postRow(folder: string): Promise<BenchRow> {
  const ours = await oursPerSecond(join(folder, 'data'));
  const baseline = await barePerSecond(join(folder, 'bare'));
  return {
    name: `Events posted over HTTP, one per request, ${inFlight} in flight`,
    ours,
    baseline,
    unit: 'events/s',
    baselineName: 'bare node:http server, write and fdatasync per request',
    better: 'higher',
    goal: 'at least 2,000 events/s',
  };
}

async function oursPerSecond(data: string): Promise<number> {
  const server = await startHallboard({ data, args: ['--no-simulator'] });
  try {
    return await postsPerSecond(`${server.origin}/api/v1/halls/${server.hall}/events`, server.key);
  } finally {
    await server.stop();
  }
}

async function barePerSecond(file: string): Promise<number> {
  const server = start<never, { url: string }>('bare-ingest-server.ts', [file]);
  try {
    return await postsPerSecond((await server.heard()).url, '');
  } finally {
    await server.stop();
  }
}

async function postsPerSecond(url: string, key: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  const postAll = async (events: QueueEvent[]) => {
    const next = events.values();
    const sender = async () => {
      for (const event of next) await post(url, key, agent, bodyOf(event));
    };
    await Promise.all(Array.from({ length: inFlight }, sender));
  };
  const events = believableDays(allEvents);
  await postAll(events.slice(0, warmingUp));
  const began = performance.now();
  await postAll(events.slice(warmingUp));
  const rate = ((allEvents - warmingUp) * 1_000) / (performance.now() - began);
  agent.destroy();
  return rate;
}

/** Happening when they arrive: the hall's clock is the real one. */
function bodyOf({ id, source, type, data }: QueueEvent): string {
  return JSON.stringify({ specversion: '1.0', id, source, type, data });
}

async function post(url: string, key: string, agent: Agent, body: string): Promise<void> {
  const sending = request(url, {
    method: 'POST',
    agent,
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    },
  });
  sending.end(body);
  const [response] = await once(sending, 'response');
  response.resume();
  await once(response, 'end');
  if (response.statusCode !== 200) throw new Error(`a post was answered ${response.statusCode}`);
}
