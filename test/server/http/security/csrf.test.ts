/** OWASP: cross-site request forgery. Another site's page sends requests that carry the manager's cookie. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodPassword, type HttpServer, type Member, startHttp } from '../../../helpers/http-server.ts';

let server: HttpServer;
let chief: Member;
beforeAll(async () => {
  server = await startHttp();
  chief = await server.administrator();
});
afterAll(() => server.stop());

const unsafe: [string, string, unknown?][] = [
  ['POST', '/users', { name: 'mallory', displayName: 'M', grants: [{ role: 'administrator', scope: '*' }] }],
  ['PATCH', '/users/any', { displayName: 'M' }],
  ['DELETE', '/users/any'],
  ['POST', '/users/any/link'],
  ['PUT', '/password', { current: goodPassword, next: 'rain on 9 roofs' }],
  ['DELETE', '/sessions'],
  ['DELETE', '/session'],
];
const foreign = [
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { 'Sec-Fetch-Site': 'none' },
];
/** As a browser sends it: with the cookie, and without the helper's own `Origin`. */
const send = (method: string, path: string, body: unknown, headers: Record<string, string>) =>
  fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { Cookie: chief.cookie, 'Content-Type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

describe("another site's page", () => {
  it.each(
    unsafe.flatMap(([method, path, body]) =>
      foreign.map((headers) => [method, path, headers, body] as const),
    ),
  )('cannot %s %s as %o', async (method, path, headers, body) => {
    expect((await send(method, path, body, headers)).status).toBe(403);
    expect((await chief.ask('GET', '/users')).status).toBe(200);
  });

  it('is not believed where the request comes from it, even if an Origin is right', async () => {
    const headers = { Origin: server.url, 'Sec-Fetch-Site': 'cross-site' };
    expect((await send('DELETE', '/sessions', undefined, headers)).status).toBe(403);
  });

  it('is not let through by saying nothing of where it comes from', async () => {
    expect((await send('DELETE', '/sessions', undefined, {})).status).toBe(403);
  });

  it('cannot act by a port or name that only resembles this server', async () => {
    const { host, port } = new URL(server.url);
    for (const Origin of [
      `http://${host}.evil.example`,
      `http://localhost:${port}`,
      `http://127.0.0.1:1`,
      'http://127.0.0.1',
    ])
      expect((await send('DELETE', '/sessions', undefined, { Origin })).status, Origin).toBe(403);
  });

  it('cannot sign its own user in at the manager (login CSRF)', async () => {
    const answer = await fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'https://evil.example' },
      body: JSON.stringify({ name: 'chief', password: goodPassword }),
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('gets no leave to read or to send JSON from a preflight', async () => {
    const answer = await fetch(`${server.url}/api/v1/users`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe("this server's own page", () => {
  it.each([
    ['by its origin', () => ({ Origin: server.url })],
    ['by where the browser says it is', () => ({ 'Sec-Fetch-Site': 'same-origin' })],
    ['by its host, where a proxy ends TLS', () => ({ Origin: server.url.replace('http:', 'https:') })],
  ])('may act, known %s', async (_, headers) => {
    expect((await send('PATCH', '/users/nobody', {}, headers())).status).toBe(404);
  });
});

it('lets feeds post with their key whatever else a browser sends along', async () => {
  const answer = await server.post(
    { id: '1', type: 'ticket.served', data: { ticket: 'A001' } },
    { Origin: 'https://machine.example' },
  );
  expect(answer.status).toBe(200);
});
