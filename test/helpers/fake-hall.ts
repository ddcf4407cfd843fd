/** A hall for the HTTP tests: remembers what it is handed, and its pictures are one drawing. */
import { noContent } from '#config/schema.ts';
import { defaultActions, defaultBanners } from '#config/surge.ts';
import type { QueueEvent } from '#domain/events.ts';
import type { PublicConfig } from '#protocol/public-config.ts';
import type { Expected } from '#protocol/waits.ts';
import { realClock } from '../../server/clock.ts';
import type { EventResult } from '../../server/feeds/feed.ts';
import type { HallPort } from '../../server/http/deps.ts';
import { everyday } from './views.ts';

/** What the fake hall's clock shows, always. */
export const hallNow = Date.parse('2026-12-01T10:00:00+08:00');

const expected: Expected = {
  ...{ expected: 300, low: 200, high: 600, ahead: 1, ownAhead: 1, counters: 2, pace: 150, correction: 1 },
  range: { source: 'learned', errors: 3 },
};
const honesty = {
  today: { called: 4, coverage: 0.75, bias: -12.5 },
  last7Days: { called: 4, coverage: 0.75, bias: -12.5 },
  last30Days: { called: 0 },
};

/** The one screen that is not connected. */
export const awayScreen = 'away';

export interface FakeHall extends HallPort {
  /** Everything ingested, in order. */
  readonly taken: QueueEvent[];
  /** Set: `ingest` rejects with it. */
  logFault: Error | undefined;
  /** The commands its screens were sent. */
  readonly commands: { screen: string; command: string; ticket?: string | undefined }[];
  /** The screens whose links were closed, to be paired anew. */
  readonly unpaired: string[];
}

export function fakeHall(id: string): FakeHall {
  const taken: QueueEvent[] = [];
  const known = new Set<string>();
  const config = publicConfig(id);
  const hall: FakeHall = {
    id,
    taken,
    logFault: undefined,
    ...{ commands: [], unpaired: [] },
    clock: realClock(() => hallNow),
    place: () => ({ id, region: { province: '示例省', city: id === 'north' ? '北市' : '南市' } }),
    published: () => ({
      version: config.version,
      public: config,
      media: new Map([
        ['pay-1.0a1b2c3d.svg', { contentType: 'image/svg+xml', bytes: Buffer.from('<svg/>') }],
      ]),
    }),
    publishedVersion: (version) => (version === config.version ? config : undefined),
    view: () => ({
      day: '2026-12-01',
      heardAt: hallNow,
      openings: [],
      services: { pay: { waiting: taken.length, wait: { kind: 'unknown' } } },
      counters: {},
      calls: {},
      outlets: {},
      ...everyday,
    }),
    status: () => ({
      id,
      name: config.hall.name,
      config: { version: config.version, since: 0, faults: [] },
      clock: hall.clock.read(),
      now: hallNow,
      feeds: {},
      anomalies: 0,
      screens: [],
      paired: [],
    }),
    waits: () => ({
      at: hallNow,
      learned: 3,
      services: { pay: { announced: { kind: 'unknown' }, ...expected, honesty } },
      tickets: { A001: { service: 'pay', ...expected } },
    }),
    connected: () => 2,
    command(screen, command) {
      if (screen === awayScreen) return false;
      hall.commands.push({ screen, ...command });
      return true;
    },
    unpair: (screen) => void hall.unpaired.push(screen),
    async ingest(events) {
      if (hall.logFault) throw hall.logFault;
      return events.map((event): EventResult => {
        const name = `${event.source} ${event.id}`;
        if (known.has(name)) return { id: event.id, status: 'duplicate' };
        known.add(name);
        taken.push(event);
        return { id: event.id, status: 'accepted' };
      });
    },
  };
  return hall;
}

function publicConfig(id: string): PublicConfig {
  const service = (name: string, letter: string) => ({
    ...{ id: name, letter, name: { zh: name, en: name } },
    ...{ standardMinutes: 5, channels: [] },
  });
  return {
    version: 'v1',
    hall: { id, name: { zh: '示例厅', en: 'Sample Hall' }, address: '示例路1号', timeZone: 'Asia/Shanghai' },
    services: [service('pay', 'A'), service('plans', 'B')],
    counters: [{ id: 'c1', label: '1' }],
    ...noContent,
    words: [],
    surge: { thresholds: [2.5, 3.5, 4.5], actions: defaultActions, banner: defaultBanners },
  };
}
