import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OneTimeLink, SessionAnswer, UserMade } from '#protocol/accounts.ts';
import { goodPassword, type HttpServer, startHttp } from '../../helpers/http-server.ts';

let server: HttpServer;
beforeEach(async () => {
  server = await startHttp();
});
afterEach(() => server.stop());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: server.url, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const session = async (cookie = '') =>
  v.parse(
    SessionAnswer,
    await (await fetch(`${server.url}/api/v1/session`, { headers: { Cookie: cookie } })).json(),
  );

describe('the first start', () => {
  it('has nobody until the set-up link makes an administrator of everything, who is then signed in', async () => {
    expect(await session()).toEqual({ user: null, halls: [], setUp: false, sso: false });
    const chief = await server.administrator();
    expect(await session()).toEqual({ user: null, halls: [], setUp: true, sso: false });
    expect(await session(chief.cookie)).toMatchObject({
      user: { name: 'chief', displayName: '总管', grants: [{ role: 'administrator', scope: '*' }] },
    });
  });

  it.each([
    ['no name', { displayName: '总管', password: goodPassword }, /Give a name and a display name/],
    [
      'a short password',
      { name: 'chief', displayName: '总管', password: 'short' },
      /password must be at least 10/,
    ],
    [
      'an easy password',
      { name: 'chief', displayName: '总管', password: 'Password2026' },
      /little more than/,
    ],
    [
      'a name with a blank',
      { name: 'the chief', displayName: '总管', password: goodPassword },
      /^name must be/,
    ],
    [
      'a field too many',
      { name: 'chief', displayName: '总管', password: goodPassword, grants: [] },
      /grants is not/,
    ],
  ])('says what is wrong with %s, and leaves the link usable', async (_, body, reason) => {
    const token = server.setUpToken();
    const answer = await post('/setup', { token, ...body });
    expect(answer.status).toBe(400);
    expect((await answer.json()).detail).toMatch(reason);
    const again = await post('/setup', { token, name: 'chief', displayName: '总管', password: goodPassword });
    expect(again.status).toBe(200);
  });
});

describe('signing in', () => {
  it('takes the name in any case, and the password exactly', async () => {
    await server.administrator();
    expect((await post('/session', { name: ' CHIEF ', password: goodPassword })).status).toBe(200);
    expect((await post('/session', { name: 'chief', password: goodPassword.toUpperCase() })).status).toBe(
      401,
    );
  });

  it.each([
    ['another content type', '{}', { 'Content-Type': 'text/plain' }, 415],
    ['a form', 'name=chief', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['no JSON', '{"name":', {}, 400],
    ['no object', '[]', {}, 400],
    ['a body that is too long', JSON.stringify({ name: 'x', password: 'y'.repeat(5000) }), {}, 413],
  ])('answers %s with a problem that quotes nothing of it', async (_, body, headers, status) => {
    const answer = await post('/session', body, headers);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ status });
  });

  it('ends by signing out, for the server too', async () => {
    const chief = await server.administrator();
    const answer = await chief.ask('DELETE', '/session');
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^hallboard=;.*Max-Age=0/);
    expect((await session(chief.cookie)).user).toBeNull();
    expect((await chief.ask('GET', '/users')).status).toBe(401);
  });
});

describe('the halls of a session', () => {
  it('are those that the roles reach, told at sign-in and later', async () => {
    const ids = ({ halls }: SessionAnswer) => halls.map(({ id }) => id);
    const chief = await server.administrator();
    expect(ids(await session(chief.cookie))).toEqual(['north', 'south']);
    const li = await server.member('li', [{ role: 'hall', scope: 'hall:south' }]);
    expect((await session(li.cookie)).halls).toEqual([
      {
        ...{ id: 'south', name: { zh: '示例厅', en: 'Sample Hall' } },
        region: { province: '示例省', city: '南市' },
        owners: ['hall'],
      },
    ]);
    const answer = await post('/session', { name: 'li', password: goodPassword });
    expect(ids(v.parse(SessionAnswer, await answer.json()))).toEqual(['south']);
    const city = await server.member('city', [{ role: 'city', scope: 'city:示例省/北市' }]);
    expect(ids(await session(city.cookie))).toEqual(['north']);
    const far = await server.member('far', [{ role: 'province', scope: 'province:远省' }]);
    expect(ids(await session(far.cookie))).toEqual([]);
  });
});

describe('a password', () => {
  it('is changed by who knows it', async () => {
    const chief = await server.administrator();
    const change = (current: string, next: string) => chief.ask('PUT', '/password', { current, next });
    expect((await change('wrong password', 'rain on 9 roofs')).status).toBe(403);
    expect((await change(goodPassword, 'chief12345678')).status).toBe(400);
    const answer = await change(goodPassword, 'rain on 9 roofs');
    expect(answer.status).toBe(200);
    await server.signIn('chief', 'rain on 9 roofs');
    await expect(server.signIn('chief')).rejects.toThrow('401');
  });

  it('is chosen by a new user with a one-time link, and again when forgotten', async () => {
    const chief = await server.administrator();
    const made = v.parse(
      UserMade,
      await (
        await chief.ask('POST', '/users', {
          name: 'li',
          displayName: '李明',
          grants: [{ role: 'hall', scope: 'hall:north' }],
        })
      ).json(),
    );
    expect(made.user.hasPassword).toBe(false);
    expect((await post('/setup', { token: made.link?.token, password: goodPassword })).status).toBe(200);
    const li = await server.signIn('li');
    expect((await session(li.cookie)).user?.grants).toEqual([{ role: 'hall', scope: 'hall:north' }]);

    const link = v.parse(OneTimeLink, await (await chief.ask('POST', `/users/${li.id}/link`)).json());
    expect((await post('/setup', { token: link.token, password: 'rain on 9 roofs' })).status).toBe(200);
    expect((await session(li.cookie)).user).toBeNull();
    await server.signIn('li', 'rain on 9 roofs');
  });
});
