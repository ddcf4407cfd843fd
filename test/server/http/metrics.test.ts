import { afterAll, beforeAll, expect, it } from 'vitest';
import { LogUnavailable } from '../../../server/log/log.ts';
import { type HttpServer, startHttp } from '../../helpers/http-server.ts';

let server: HttpServer;
beforeAll(async () => {
  server = await startHttp();
});
afterAll(() => server.stop());

it('tells Prometheus how announced waits have held, per hall, service and window', async () => {
  const answer = await fetch(`${server.url}/metrics`);
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const lines = (await answer.text()).split('\n');
  expect(lines).toContain('# TYPE hallboard_wait_announced_coverage gauge');
  expect(lines).toContain('hallboard_wait_announced_coverage{hall="north",service="pay",window="1d"} 0.75');
  expect(lines).toContain('hallboard_wait_bias_seconds{hall="south",service="pay",window="7d"} -12.5');
  expect(lines).toContain('hallboard_wait_announced_called{hall="north",service="pay",window="30d"} 0');
});

it('tells no share where nobody has been called', async () => {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  expect(text).not.toMatch(/coverage\{[^}]*window="30d"/);
});

it('tells the surge level and the load of each hall', async () => {
  const lines = (await (await fetch(`${server.url}/metrics`)).text()).split('\n');
  expect(lines).toContain('# TYPE hallboard_surge_level gauge');
  expect(lines).toContain('hallboard_surge_level{hall="north"} 0');
  expect(lines).toContain('hallboard_load_ratio{hall="south"} 1');
});

it('tells how the server does: screens, events by result, the log, memory', async () => {
  await server.post({ id: 'm1', type: 'ticket.issued', data: { ticket: 'A001', service: 'pay' } });
  await server.post({ id: 'm1', type: 'ticket.issued', data: { ticket: 'A001', service: 'pay' } });
  await server.post({ id: 'm2', type: 'ticket.issued', data: { ticket: 'nobody', service: 'pay' } });
  server.north.logFault = new LogUnavailable('disk full');
  await server.post({ id: 'm3', type: 'ticket.issued', data: { ticket: 'A003', service: 'pay' } });
  server.north.logFault = undefined;
  const lines = (await (await fetch(`${server.url}/metrics`)).text()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      '# TYPE hallboard_events_total counter',
      ...['accepted', 'duplicate', 'rejected', 'refused'].map(
        (result) => `hallboard_events_total{hall="north",result="${result}"} 1`,
      ),
      'hallboard_events_total{hall="south",result="accepted"} 0',
      'hallboard_screens_connected{hall="north"} 2',
      'hallboard_ready 1',
      'hallboard_log_failures_total 3',
      'hallboard_log_waiting_events 7',
      'process_resident_memory_bytes 67108864',
    ]),
  );
});
