import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HttpServer, startHttp } from '../../helpers/http-server.ts';

let server: HttpServer;
beforeAll(async () => {
  server = await startHttp();
});
afterAll(() => server.stop());

it('says that events are taken', async () => {
  const answer = await fetch(`${server.url}/readyz`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toEqual({ status: 'ready' });
});

it('says why they are not, while the server is alive all the same', async () => {
  server.unready = 'database or disk is full';
  const answer = await fetch(`${server.url}/readyz`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ detail: 'Not ready for events: database or disk is full.' });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('\nhallboard_ready 0\n');
});
