/** `GET /metrics`: how announced waits have held, in the text format that Prometheus reads. */
import { Hono } from 'hono';
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

export const metricsRoute = ({ halls }: Pick<AppDeps, 'halls'>) =>
  new Hono().get('/', (c) =>
    c.body(metricsText(halls.values()), 200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' }),
  );

/** The samples of all halls, one family after the other. Ids and windows need no escaping. */
function metricsText(halls: Iterable<Pick<HallPort, 'id' | 'waits'>>): string {
  const samples = [...halls].flatMap(samplesOf);
  const lines = metrics.flatMap(({ name, help, of }) => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    ...samples.flatMap(({ hall, service, window, honesty }) => {
      const value = of(honesty);
      return value === undefined
        ? []
        : [`${name}{hall="${hall}",service="${service}",window="${window}"} ${value}`];
    }),
  ]);
  return `${lines.join('\n')}\n`;
}

function samplesOf(hall: Pick<HallPort, 'id' | 'waits'>): Sample[] {
  return Object.entries(hall.waits().services).flatMap(([service, { honesty }]) => [
    { hall: hall.id, service, window: '1d', honesty: honesty.today },
    { hall: hall.id, service, window: '7d', honesty: honesty.last7Days },
    { hall: hall.id, service, window: '30d', honesty: honesty.last30Days },
  ]);
}
