/** OWASP: session management. Fixation, cookie flags, sign-out everywhere, what a password change ends. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cookieIn, goodPassword, type HttpServer, startHttp } from '../../../helpers/http-server.ts';

let server: HttpServer;
beforeEach(async () => {
  server = await startHttp();
});
afterEach(() => server.stop());

const signIn = (cookie?: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(cookie && { Cookie: cookie, Origin: server.url }),
      ...headers,
    },
    body: JSON.stringify({ name: 'chief', password: goodPassword }),
  });
const isSignedIn = async (cookie: string) =>
  (await fetch(`${server.url}/api/v1/users`, { headers: { Cookie: cookie } })).status === 200;

describe('a session', () => {
  it('never takes the id that a browser brought along (fixation)', async () => {
    await server.administrator();
    const planted = 'hallboard=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const cookie = cookieIn(await signIn(planted));
    expect(cookie).not.toBe(planted);
    expect(await isSignedIn(planted)).toBe(false);
    expect(await isSignedIn(cookie)).toBe(true);
  });

  it('is a new one at each sign-in, and the one the browser had is over', async () => {
    const { cookie: before } = await server.administrator();
    const after = cookieIn(await signIn(before));
    expect(after).not.toBe(before);
    expect(await isSignedIn(before)).toBe(false);
    expect(await isSignedIn(after)).toBe(true);
  });

  it('has an id of 256 random bits', async () => {
    await server.administrator();
    const ids = await Promise.all([1, 2, 3].map(async () => cookieIn(await signIn()).split('=')[1] ?? ''));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(Buffer.from(id, 'base64url').length).toBe(32);
  });

  it('is kept from scripts, other sites and caches', async () => {
    await server.administrator();
    const answer = await signIn();
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^hallboard=[\w-]{43};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).toContain('Path=/');
    expect(cookie).not.toContain('Domain');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is not the same as a cookie of that name that is malformed or enormous', async () => {
    for (const value of ['', '%', 'x'.repeat(7000), '"; DROP TABLE sessions; --'])
      expect(await isSignedIn(`hallboard=${value}`), value.slice(0, 30)).toBe(false);
  });
});

describe('over HTTPS', () => {
  beforeEach(async () => {
    await server.stop();
    server = await startHttp({
      site: { secure: true, origin: 'https://hall.example', elsewhere: () => undefined },
    });
  });

  it('the cookie is bound to this host and to HTTPS', async () => {
    const { cookie } = await server.administrator();
    expect(cookie).toMatch(/^__Host-hallboard=/);
    const [told = ''] = (await signIn()).headers.getSetCookie();
    for (const flag of ['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/']) expect(told).toContain(flag);
    expect(told).not.toContain('Domain');
    expect(await isSignedIn(cookie)).toBe(true);
    expect(await isSignedIn(cookie.replace('__Host-', ''))).toBe(false);
  });

  it('a page that came by HTTP is told where to sign in, as its browser would drop the cookie', async () => {
    await server.administrator();
    const answer = await signIn(undefined, { Origin: server.url });
    expect(answer.status).toBe(403);
    expect((await answer.json()).detail).toContain('https://hall.example/manager/');
  });
});

describe('signing out everywhere', () => {
  it('ends every session of the user, and no one else’s', async () => {
    const here = await server.administrator();
    const phone = await server.signIn('chief');
    const li = await server.member('li', [{ role: 'administrator', scope: '*' }]);
    expect((await phone.ask('DELETE', '/sessions')).status).toBe(204);
    expect(await isSignedIn(here.cookie)).toBe(false);
    expect(await isSignedIn(phone.cookie)).toBe(false);
    expect(await isSignedIn(li.cookie)).toBe(true);
  });
});

describe('changing the password', () => {
  it('ends the other sessions, and gives this browser a new one', async () => {
    const here = await server.administrator();
    const elsewhere = await server.signIn('chief');
    const answer = await here.ask('PUT', '/password', { current: goodPassword, next: 'rain on 9 roofs' });
    expect(await isSignedIn(elsewhere.cookie)).toBe(false);
    expect(await isSignedIn(here.cookie)).toBe(false);
    expect(await isSignedIn(cookieIn(answer))).toBe(true);
  });

  it('takes the current one, also of an administrator: a page left open gives nobody the account for good', async () => {
    const chief = await server.administrator();
    expect((await chief.ask('PATCH', `/users/${chief.id}`, { password: 'rain on 9 roofs' })).status).toBe(
      409,
    );
    expect((await chief.ask('POST', `/users/${chief.id}/link`)).status).toBe(409);
    await server.signIn('chief');
  });

  it('by an administrator ends all sessions of the user', async () => {
    const chief = await server.administrator();
    const li = await server.member('li', [{ role: 'administrator', scope: 'province:示例省' }]);
    const changed = await chief.ask('PATCH', `/users/${li.id}`, { password: 'rain on 9 roofs' });
    expect(changed.status).toBe(200);
    expect(await isSignedIn(li.cookie)).toBe(false);
  });
});

it('removing a user, or taking a role, works on sessions that are under way', async () => {
  const chief = await server.administrator();
  const li = await server.member('li', [{ role: 'administrator', scope: 'province:示例省' }]);
  expect(await isSignedIn(li.cookie)).toBe(true);
  await chief.ask('PATCH', `/users/${li.id}`, { grants: [{ role: 'hall', scope: 'hall:north' }] });
  expect((await li.ask('GET', '/users')).status).toBe(403);
  await chief.ask('DELETE', `/users/${li.id}`);
  expect((await li.ask('GET', '/users')).status).toBe(401);
});
