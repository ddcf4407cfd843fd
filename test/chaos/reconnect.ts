/** All screens of a town lose the server at once, and come back at once. */
import { openFileLimit } from '../../server/open-files.ts';
import { type Asked, start } from '../bench/child.ts';
import { aimed, type ChaosOptions, type Figure, figure, megabytes, ms, spread } from './figures.ts';
import { type MeasuredServer, startMeasured } from './measured-server.ts';
import type { ProxyAnswer, ProxyQuestion } from './proxy-process.ts';
import { queueMachine } from './queue-machine.ts';
import type { ClientsAnswer, ClientsQuestion } from './reconnect-clients.ts';
import { until } from './until.ts';

const processes = 2;
/** One post, and so one frame to every screen, a second. */
const eventsPerSecond = 10;
const openLimitMs = 180_000;
const backWithinMs = 15_000;
const backLimitMs = 120_000;
const settleMs = 5_000;

interface Part {
  proxy: Asked<ProxyQuestion, ProxyAnswer>;
  clients: Asked<ClientsQuestion, ClientsAnswer>;
}

export async function reconnect({ clients: wanted }: Pick<ChaosOptions, 'clients'>): Promise<Figure[]> {
  const server = await startMeasured();
  const parts: Part[] = Array.from({ length: processes }, () => ({
    proxy: start<ProxyQuestion, ProxyAnswer>('../chaos/proxy-process.ts'),
    clients: start<ClientsQuestion, ClientsAnswer>('../chaos/reconnect-clients.ts'),
  }));
  try {
    const files = openFileLimit() ?? Number.POSITIVE_INFINITY;
    const count = Math.min(wanted, Math.floor(((files - 500) / 2) * processes), files - 500);
    const figures = await dropped(server, parts, count);
    if (count === wanted) return figures;
    const enough = Math.max(wanted + 500, (wanted / processes) * 2 + 500);
    return [
      aimed('screens', `${count}: ulimit -n is ${files}, raise it to ${enough}`, String(wanted), false),
      ...figures,
    ];
  } finally {
    for (const { proxy, clients } of parts) await Promise.all([proxy.stop(), clients.stop()]);
    await server.kill();
  }
}

async function dropped(server: MeasuredServer, parts: Part[], count: number): Promise<Figure[]> {
  const all = async () => added(await Promise.all(parts.map(({ clients }) => clients.ask({}))));
  for (const { proxy, clients } of parts) {
    const port = await proxy.ask({ ask: 'start', target: server.port });
    await clients.ask({ open: { port, path: server.link, count: Math.ceil(count / parts.length) } });
  }
  const opened = await until(all, ({ live }) => live >= count, openLimitMs);
  const sending = new AbortController();
  const machine = queueMachine(eventsPerSecond);
  const sent = machine.run(server, sending.signal);
  await until(all, ({ lowestSeq }) => lowestSeq > 1, openLimitMs);
  const before = await server.memory();

  const cut = (await Promise.all(parts.map(({ proxy }) => proxy.ask({ ask: 'cut' })))).reduce(
    (a, b) => a + b,
  );
  const back = await until(all, ({ live, drops }) => drops >= count && live >= count, backLimitMs);
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  sending.abort();
  await sent;
  const quiet = await until(all, ({ lowestSeq, highestSeq }) => lowestSeq === highestSeq, backLimitMs);
  const after = await server.memory();

  const { gaps, resumes, snapshots, failedAttempts, outages, lowestSeq, highestSeq } = quiet.answer;
  const { median, max } = spread(outages);
  const memory = `${megabytes(before)} before, ${megabytes(after)} after`;
  return [
    figure('screens live at first', `${opened.answer.live} in ${ms(opened.tookMs)}`),
    figure('connections cut', cut),
    aimed(
      'all live again after',
      back.held ? ms(back.tookMs) : `only ${back.answer.live} after ${ms(back.tookMs)}`,
      `${backWithinMs / 1000} s`,
      back.held && back.tookMs <= backWithinMs,
    ),
    figure('outage of a screen', `median ${ms(median)}, longest ${ms(max)}`),
    figure('attempts that failed', failedAttempts),
    figure('answers', `${resumes} resumed, ${snapshots} snapshots (first visits included)`),
    aimed('patches missed or doubled', gaps, '0', gaps === 0),
    aimed(
      'last patch of every screen',
      lowestSeq === highestSeq ? String(highestSeq) : `${lowestSeq} to ${highestSeq}`,
      'the same',
      quiet.held,
    ),
    aimed('server memory', memory, 'at most 10 % more', after <= before * 1.1),
  ];
}

function added(answers: readonly ClientsAnswer[]): ClientsAnswer {
  const sum = (of: (answer: ClientsAnswer) => number) =>
    answers.reduce((total, answer) => total + of(answer), 0);
  return {
    live: sum(({ live }) => live),
    drops: sum(({ drops }) => drops),
    failedAttempts: sum(({ failedAttempts }) => failedAttempts),
    gaps: sum(({ gaps }) => gaps),
    snapshots: sum(({ snapshots }) => snapshots),
    resumes: sum(({ resumes }) => resumes),
    patches: sum(({ patches }) => patches),
    patchAt: Math.max(...answers.map(({ patchAt }) => patchAt)),
    outages: answers.flatMap(({ outages }) => outages),
    lowestSeq: Math.min(...answers.map(({ lowestSeq }) => lowestSeq)),
    highestSeq: Math.max(...answers.map(({ highestSeq }) => highestSeq)),
  };
}
