/** `GET /metrics`: how the server does, how loaded halls are and how announced waits have held, in the text format that Prometheus reads. */
import { Hono } from 'hono';
import type { SurgeView } from '#domain/view.ts';
import type { Honesty } from '#protocol/waits.ts';
import type { AppDeps, HallPort } from './deps.ts';
import { type EventCounts, eventOutcomes } from './event-counts.ts';

/** https://prometheus.io/docs/instrumenting/exposition_formats/ */
const contentType = 'text/plain; version=0.0.4; charset=utf-8';

interface Family {
  name: string;
  type: 'gauge' | 'counter';
  help: string;
  /** Labels (ids and windows need no escaping) with their value. */
  samples: { labels?: Record<string, string>; value: number }[];
}

type MetricsDeps = Pick<AppDeps, 'halls' | 'health'> & { counts: EventCounts };

export const metricsRoute = (deps: MetricsDeps) =>
  new Hono().get('/', (c) => {
    const halls = [...deps.halls.values()];
    const families = [...serverFamilies(deps), ...loadFamilies(halls), ...waitFamilies(halls)];
    return c.body(families.map(text).join(''), 200, {
      'Content-Type': contentType,
      'Cache-Control': 'no-store',
    });
  });

function serverFamilies({ halls, health, counts }: MetricsDeps): Family[] {
  const log = health.log();
  const perHall = [...halls.values()];
  return [
    {
      name: 'hallboard_ready',
      type: 'gauge',
      help: '1 while events are taken, as /readyz says.',
      samples: [{ value: health.ready() ? 1 : 0 }],
    },
    {
      name: 'hallboard_screens_connected',
      type: 'gauge',
      help: 'Screens connected now.',
      samples: perHall.map((hall) => ({ labels: { hall: hall.id }, value: hall.connected() })),
    },
    {
      name: 'hallboard_events_total',
      type: 'counter',
      help: 'Events posted, by result: throttled and refused ones may be sent again.',
      samples: perHall.flatMap(({ id }) =>
        eventOutcomes.map((result) => ({ labels: { hall: id, result }, value: counts.of(id, result) })),
      ),
    },
    {
      name: 'hallboard_log_failures_total',
      type: 'counter',
      help: 'Times the event log could make nothing durable.',
      samples: [{ value: log.failures }],
    },
    {
      name: 'hallboard_log_waiting_events',
      type: 'gauge',
      help: 'Events that wait for the disk.',
      samples: [{ value: log.waiting }],
    },
    {
      name: 'process_resident_memory_bytes',
      type: 'gauge',
      help: 'Resident memory.',
      samples: [{ value: health.memoryBytes() }],
    },
  ];
}

const waitMetrics: readonly { name: string; help: string; of(honesty: Honesty): number | undefined }[] = [
  {
    name: 'hallboard_wait_announced_called',
    help: 'Tickets called that had been given a range.',
    of: ({ called }) => called,
  },
  {
    name: 'hallboard_wait_announced_coverage',
    help: 'Share of waits that lay in the range announced.',
    of: ({ coverage }) => coverage,
  },
  {
    name: 'hallboard_wait_bias_seconds',
    help: 'Mean of estimate less wait.',
    of: ({ bias }) => bias,
  },
];

const loadMetrics: readonly { name: string; help: string; of(surge: SurgeView): number | undefined }[] = [
  {
    name: 'hallboard_surge_level',
    help: 'Surge level, 0 (everyday) to 3, by the queue or set by hand.',
    of: ({ level }) => level,
  },
  {
    name: 'hallboard_load_ratio',
    help: 'Customers waiting per open counter. Absent while no counter is known to be open.',
    of: ({ ratio }) => ratio,
  },
];

function loadFamilies(halls: readonly Pick<HallPort, 'id' | 'view'>[]): Family[] {
  return loadMetrics.map(({ name, help, of }) => ({
    name,
    type: 'gauge',
    help,
    samples: halls.flatMap((hall) => {
      const value = of(hall.view().surge);
      return value === undefined ? [] : [{ labels: { hall: hall.id }, value }];
    }),
  }));
}

function waitFamilies(halls: readonly Pick<HallPort, 'id' | 'waits'>[]): Family[] {
  const told = halls.flatMap(honestyOf);
  return waitMetrics.map(({ name, help, of }) => ({
    name,
    type: 'gauge',
    help,
    samples: told.flatMap(({ labels, honesty }) => {
      const value = of(honesty);
      return value === undefined ? [] : [{ labels, value }];
    }),
  }));
}

function honestyOf(hall: Pick<HallPort, 'id' | 'waits'>) {
  return Object.entries(hall.waits().services).flatMap(([service, { honesty }]) => {
    const at = (window: string) => ({ hall: hall.id, service, window });
    return [
      { labels: at('1d'), honesty: honesty.today },
      { labels: at('7d'), honesty: honesty.last7Days },
      { labels: at('30d'), honesty: honesty.last30Days },
    ];
  });
}

function text({ name, type, help, samples }: Family): string {
  const lines = samples.map(({ labels, value }) => {
    const pairs = Object.entries(labels ?? {}).map(([label, of]) => `${label}="${of}"`);
    return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
  });
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n');
}
