import { afterAll, beforeAll, expect, it } from 'vitest';
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
