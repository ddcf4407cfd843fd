/** `GET /metrics`: how announced waits have held and how loaded halls are, in the text format that Prometheus reads. */
import { Hono } from 'hono';
import type { SurgeView } from '#domain/view.ts';
import type { Honesty } from '#protocol/waits.ts';
import type { AppDeps, HallPort } from './deps.ts';

type Sample = { hall: string; service: string; window: string; honesty: Honesty };

/** https://prometheus.io/docs/instrumenting/exposition_formats/ */
const contentType = 'text/plain; version=0.0.4; charset=utf-8';

const metrics: readonly { name: string; help: string; of(honesty: Honesty): number | undefined }[] = [
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

const loads: readonly { name: string; help: string; of(surge: SurgeView): number | undefined }[] = [
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

export const metricsRoute = ({ halls }: Pick<AppDeps, 'halls'>) =>
  new Hono().get('/', (c) =>
    c.body(metricsText(halls.values()), 200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' }),
  );

/** The samples of all halls, one family after the other. Ids and windows need no escaping. */
function metricsText(halls: Iterable<Pick<HallPort, 'id' | 'waits' | 'view'>>): string {
  const all = [...halls];
  const samples = all.flatMap(samplesOf);
  const load = loads.flatMap(({ name, help, of }) => [
    ...heading(name, help),
    ...all.flatMap((hall) => {
      const value = of(hall.view().surge);
      return value === undefined ? [] : [`${name}{hall="${hall.id}"} ${value}`];
    }),
  ]);
  const waits = metrics.flatMap(({ name, help, of }) => [
    ...heading(name, help),
    ...samples.flatMap(({ hall, service, window, honesty }) => {
      const value = of(honesty);
      return value === undefined
        ? []
        : [`${name}{hall="${hall}",service="${service}",window="${window}"} ${value}`];
    }),
  ]);
  return `${[...load, ...waits].join('\n')}\n`;
}

const heading = (name: string, help: string) => [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`];

function samplesOf(hall: Pick<HallPort, 'id' | 'waits'>): Sample[] {
  return Object.entries(hall.waits().services).flatMap(([service, { honesty }]) => [
    { hall: hall.id, service, window: '1d', honesty: honesty.today },
    { hall: hall.id, service, window: '7d', honesty: honesty.last7Days },
    { hall: hall.id, service, window: '30d', honesty: honesty.last30Days },
  ]);
}
