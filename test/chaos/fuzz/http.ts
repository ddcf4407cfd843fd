/** Posts and paths of every kind, read by the HTTP application over a real hall. */
import { pino } from 'pino';
import { newFold } from '#domain/hall-fold.ts';
import { openAccounts } from '../../../server/accounts/open-accounts.ts';
import { demoClock } from '../../../server/clock.ts';
import { createApp } from '../../../server/http/app.ts';
import type { HallPort } from '../../../server/http/deps.ts';
import { feedKeys } from '../../../server/http/feed-keys.ts';
import { openHall } from '../../../server/live/hall.ts';
import { hallStatus } from '../../../server/live/status.ts';
import { hallWaits } from '../../../server/live/waits.ts';
import type { Appended, EventLog } from '../../../server/log/log.ts';
import { inMemory } from '../../../server/own-tables.ts';
import { openScreens } from '../../../server/screens/open-screens.ts';
import { publishedHall } from '../../../server/signage/published-hall.ts';
import { midSizeHall } from '../../helpers/mid-size-hall.ts';
import { noSignage } from '../../helpers/no-signage.ts';
import { mutatedBytes, mutatedJson, mutatedText } from './mutate.ts';
import type { OpenTarget } from './target.ts';

const key = 'hbk_fuzz-0123456789abcdef';
const now = Date.parse('2026-12-01T10:00:00+08:00');
const event = (id: string, type: string, data: object) =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source: 'machine',
    type,
    time: '2026-12-01T10:00:00+08:00',
    data,
  });
export const eventSamples = [
  event('e1', 'ticket.issued', { ticket: 'A001', service: 'plans', priority: 'elderly' }),
  event('e2', 'ticket.called', { ticket: 'A001', counter: 'c1', service: 'plans' }),
  event('e3', 'ticket.transferred', { ticket: 'A001', service: 'constructor' }),
  event('e4', 'counter.opened', { counter: 'c1', services: ['plans', 'sim'] }),
  event('e5', 'queue.observed', { service: 'sim', waiting: 12, serving: 'C004', openCounters: 3 }),
  event('e6', 'day.closed', {}),
  `[${event('e7', 'ticket.issued', { ticket: 'B1', service: 'plans' })},${event('e8', 'ticket.served', { ticket: 'B1' })}]`,
];
const types = [
  'application/json',
  'application/cloudevents+json',
  'application/cloudevents-batch+json',
  'application/json; charset=utf-8',
  'application/json;charset="latin1"',
  'text/plain',
];
const paths = [
  '/healthz',
  '/readyz',
  '/metrics',
  '/api/v1/halls',
  '/api/v1/halls/mid-size/view',
  '/api/v1/halls/mid-size/config/abc',
  '/api/v1/halls/mid-size/waits',
  '/media/mid-size/pay.svg',
  '/wall/?hall=mid-size',
  '/assets/index.js',
];

/** A log that only remembers which events it knows. */
function memoryLog(): EventLog {
  const known = new Set<string>();
  let position = 0;
  return {
    async append(_, events) {
      return events.map(({ source, id }): Appended => {
        const name = `${source} ${id}`;
        if (known.has(name)) return { status: 'duplicate' };
        known.add(name);
        position += 1;
        return { status: 'accepted', position };
      });
    },
    check: async () => {},
    async *read() {},
    saveCheckpoint: async () => {},
    loadCheckpoint: async () => undefined,
    close: async () => {},
  };
}

const wellFormed = (text: string) => Buffer.from(text).toString();

export const httpTarget: OpenTarget = async () => {
  const faults: string[] = [];
  const published = publishedHall(midSizeHall, { media: new Map(), names: new Map(), faults: [] });
  const hall = await openHall({
    published,
    restored: { ...newFold('Asia/Shanghai'), position: 0, checkpointed: 0 },
    log: memoryLog(),
    clock: demoClock({ start: now, rate: 1 }, () => 0),
    ...{ build: 'b', epoch: 'e', admits: () => true, neighbour: () => undefined, shown: () => {} },
    warn: (message, detail) => faults.push(`${message} ${JSON.stringify(detail)}`),
  });
  const port: HallPort = {
    ...hall,
    place: () => midSizeHall.hall,
    status: () => hallStatus(hall, [], []),
    waits: () => hallWaits(hall),
    connected: () => 0,
    command: () => false,
    unpair: () => {},
  };
  const { accounts, audit, close } = openAccounts({ file: inMemory, now: () => 0 });
  const app = createApp({
    signage: await noSignage(audit),
    screens: openScreens({ file: inMemory, now: () => 0 }),
    ...{ accounts, audit, site: { secure: false, origin: undefined, elsewhere: () => undefined } },
    halls: new Map([[hall.id, port]]),
    feedKeys: feedKeys({ [hall.id]: { machine: key } }),
    pagesDir: import.meta.dirname,
    realNow: () => 0,
    log: pino({ level: 'error' }, { write: (line: string) => void faults.push(line) }),
    health: {
      unready: async () => undefined,
      ready: () => true,
      log: () => ({ failures: 0, waiting: 0 }),
      memoryBytes: () => 0,
    },
    rateLimit: { burst: 1e12, perSecond: 1e12 },
  });
  let number = 0;

  async function posted(random: () => number): Promise<Response> {
    number += 1;
    const samples = eventSamples.map((text) => text.replaceAll(/"id":"/g, `"id":"${number}-`));
    const text = mutatedJson(random, samples).slice(0, 200_000);
    const headers: Record<string, string> = {
      authorization: `Bearer ${key}`,
      'content-type': types[Math.floor(random() ** 3 * types.length)] ?? '',
    };
    if (random() < 0.1) {
      headers['ce-id'] = encodeURIComponent(wellFormed(mutatedText(random, 'e-1%')));
      headers['ce-type'] = random() < 0.7 ? 'ticket.served' : '%ff%00';
      headers['ce-specversion'] = '1.0';
      headers['ce-source'] = '"a\\"b"';
    }
    const body = random() < 0.2 ? mutatedBytes(random, text) : text;
    return app.request(`/api/v1/halls/${hall.id}/events`, { method: 'POST', headers, body });
  }

  async function read(random: () => number): Promise<Response> {
    const path = paths[Math.floor(random() * paths.length)] ?? '/';
    const spoilt = `/${encodeURI(wellFormed(mutatedText(random, path))).replace(/^\/+/, '')}`;
    return app.request(spoilt, { method: random() < 0.9 ? 'GET' : 'DELETE' });
  }

  return {
    async one(random) {
      const answer = random() < 0.9 ? await posted(random) : await read(random);
      const text = await answer.text();
      if (answer.status >= 500) throw new Error(`answered ${answer.status}: ${text} ${faults.at(-1)}`);
      if (answer.status >= 400 && text === '') throw new Error(`answered ${answer.status} without a word`);
      const fault = faults.pop();
      if (fault) throw new Error(fault);
      if ('polluted' in {}) throw new Error('every object was given a field');
    },
    async end() {
      await hall.close();
      close();
      return faults;
    },
  };
};
