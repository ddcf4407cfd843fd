/** OWASP: broken access control. Nobody gets, by any request, more than they were given: not in their hall, nor in others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Grant } from '#protocol/accounts.ts';
import { type HttpServer, type Member, startHttp } from '../../../helpers/http-server.ts';

let server: HttpServer;
let chief: Member;
let hall: Member;
let province: Member;
let cityChief: Member;
let southern: Member;
const everything: Grant = { role: 'administrator', scope: '*' };
beforeAll(async () => {
  server = await startHttp();
  chief = await server.administrator();
  hall = await server.member('hall', [{ role: 'hall', scope: 'hall:north' }]);
  province = await server.member('province', [{ role: 'province', scope: 'province:示例省' }]);
  cityChief = await server.member('city-chief', [{ role: 'administrator', scope: 'city:示例省/北市' }]);
  southern = await server.member('southern', [{ role: 'hall', scope: 'hall:south' }]);
});
afterAll(() => server.stop());

describe('somebody who administers nothing', () => {
  const all: [string, string, unknown?][] = [
    ['GET', '/users'],
    ['POST', '/users', { name: 'mallory', displayName: 'M', grants: [everything] }],
    ['PATCH', '/users/:self', { grants: [everything] }],
    ['PATCH', '/users/:self', { grants: [{ role: 'hall', scope: 'hall:south' }] }],
    ['PATCH', '/users/:self', { displayName: '总管' }],
    ['PATCH', '/users/:chief', { password: 'rain on 9 roofs' }],
    ['POST', '/users/:chief/link'],
    ['DELETE', '/users/:chief'],
  ];

  it.each(
    all.flatMap(([method, path, body]) =>
      ['hall', 'province'].map((who) => [who, method, path, body] as const),
    ),
  )('as %s may not %s %s', async (who, method, path, body) => {
    const member = who === 'hall' ? hall : province;
    const named = path.replace(':self', member.id).replace(':chief', chief.id);
    expect((await member.ask(method, named, body)).status).toBe(403);
    const anybody = await fetch(`${server.url}/api/v1${named}`, { method });
    expect(anybody.status).toBe(401);
  });
});

describe('an administrator of one city', () => {
  const beyond: Grant[] = [
    everything,
    { role: 'administrator', scope: 'province:示例省' },
    { role: 'hall', scope: '*' },
    { role: 'integrator', scope: 'province:示例省' },
    { role: 'city', scope: 'city:示例省/南市' },
    { role: 'hall', scope: 'hall:south' },
    { role: 'hall', scope: 'hall:not-there-yet' },
  ];

  it.each(beyond)('may not give anybody, nor themselves, %o', async (grant) => {
    const given = {
      name: 'mallory',
      displayName: 'M',
      grants: [{ role: 'hall', scope: 'hall:north' }, grant],
    };
    expect((await cityChief.ask('POST', '/users', given)).status).toBe(403);
    const self = await cityChief.ask('PATCH', `/users/${cityChief.id}`, { grants: [grant] });
    expect(self.status).toBe(403);
    const other = await cityChief.ask('PATCH', `/users/${hall.id}`, { grants: [grant] });
    expect(other.status).toBe(403);
  });

  it('may not take over an account that reaches further, by password, link, single sign-on or removal', async () => {
    for (const { id } of [chief, province, southern]) {
      expect((await cityChief.ask('PATCH', `/users/${id}`, { password: 'rain on 9 roofs' })).status).toBe(
        404,
      );
      expect((await cityChief.ask('PATCH', `/users/${id}`, { sso: 'mallory' })).status).toBe(404);
      expect((await cityChief.ask('POST', `/users/${id}/link`)).status).toBe(404);
      expect((await cityChief.ask('DELETE', `/users/${id}`)).status).toBe(404);
    }
    await server.signIn('chief');
  });

  it('holds no link any more for somebody who has been given more since', async () => {
    const young = await server.member('young', [{ role: 'hall', scope: 'hall:north' }]);
    const { token } = await (await cityChief.ask('POST', `/users/${young.id}/link`)).json();
    expect((await chief.ask('PATCH', `/users/${young.id}`, { grants: [everything] })).status).toBe(200);
    const answer = await fetch(`${server.url}/api/v1/setup`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: server.url },
      body: JSON.stringify({ token, password: 'rain on 9 roofs' }),
    });
    expect(answer.status).toBe(410);
    await chief.ask('DELETE', `/users/${young.id}`);
  });

  it('sees only the users of the city, and may change them', async () => {
    const answer = await cityChief.ask('GET', '/users');
    const { users } = await answer.json();
    expect(users.map(({ name }: { name: string }) => name)).toEqual(['city-chief', 'hall']);
    expect((await cityChief.ask('PATCH', `/users/${hall.id}`, { displayName: '北厅' })).status).toBe(200);
  });
});

describe('a hall', () => {
  it('tells nothing that is its own to people of another', async () => {
    expect((await hall.ask('GET', '/halls/north/status')).status).toBe(200);
    expect((await hall.ask('GET', '/halls/south/status')).status).toBe(403);
    expect((await hall.ask('GET', '/halls/south/waits')).status).toBe(403);
    expect((await southern.ask('GET', '/halls/north/status')).status).toBe(403);
  });

  it('lets nobody go round the check by another way to write its path', async () => {
    for (const path of [
      '/halls/./south/status',
      '/halls/north/../south/status',
      '/halls/%73outh/status',
      '/halls//south/status',
    ])
      expect([400, 403, 404], path).toContain((await hall.ask('GET', path)).status);
  });
});

it('a signed-in user’s key of a feed opens its own hall only', async () => {
  const answer = await hall.ask('GET', '/halls/south/status', undefined, {
    'X-API-Key': 'hbk_north-0123456789abcdef',
  });
  expect(answer.status).toBe(403);
});
