/** Single sign-on at a real provider. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openIdSignOn } from '../../../server/accounts/openid.ts';
import type { SingleSignOn } from '../../../server/accounts/single-sign-on.ts';
import { followingBrowser } from '../../helpers/following-browser.ts';
import { type HttpServer, startHttp } from '../../helpers/http-server.ts';
import { startProvider, type TestProvider } from '../../helpers/oidc-provider.ts';

/** The address browsers have of the server under test; a proxy would stand there. */
const origin = 'https://hall.example';
let provider: TestProvider;
let server: HttpServer;
beforeAll(async () => {
  provider = await startProvider([`${origin}/api/v1/sso/callback`]);
});
afterAll(() => provider.stop());
beforeEach(async () => {
  server = await startServer('preferred_username');
  provider.user = { sub: '4711', preferred_username: 'li.ming' };
  provider.refuses = false;
});
afterEach(() => server.stop());

const signOn = (claim: string): SingleSignOn =>
  openIdSignOn({ issuer: provider.issuer, client: provider.client, secret: provider.secret, claim });
const startServer = (claim: string) =>
  startHttp({ sso: signOn(claim), site: { secure: false, origin, elsewhere: () => origin } });

async function addUser(sso: string) {
  const chief = await server.administrator();
  const grants = [{ role: 'hall', scope: 'hall:north' }];
  const made = await chief.ask('POST', '/users', { name: 'li', displayName: '李明', grants, sso });
  expect(made.status).toBe(201);
}

/** What the proxy does: addresses of `origin` are the server's. */
const through = (url: string) => url.replace(origin, server.url);
const isAnswer = (url: string) => url.startsWith(`${origin}/api/v1/sso/callback`);

/** Goes to the provider and back up to the server's door, with the provider's answer in hand. */
async function toTheDoor(browser = followingBrowser()) {
  const { url } = await browser.follow(`${server.url}/api/v1/sso/start`, isAnswer);
  return { browser, answer: through(url) };
}
const whoIs = async (cookies: ReadonlyMap<string, string> | undefined) => {
  const Cookie = [...(cookies ?? [])].map((pair) => pair.join('=')).join('; ');
  const answer = await fetch(`${server.url}/api/v1/session`, { headers: { Cookie } });
  return (await answer.json()).user;
};

describe('single sign-on', () => {
  it('signs in whom an administrator gave the name that the provider tells', async () => {
    await addUser('li.ming');
    const { browser, answer } = await toTheDoor();
    const done = await browser.open(answer);
    expect(done.headers.get('location')).toBe('/manager/');
    expect(await whoIs(browser.cookies.get(server.url))).toMatchObject({ name: 'li' });
    expect(server.audit.entries({ limit: 1 })).toMatchObject([
      { action: 'session.begin', note: 'single sign-on' },
    ]);
  });

  it('is offered where there is one', async () => {
    const answer = await (await fetch(`${server.url}/api/v1/session`)).json();
    expect(answer.sso).toBe(true);
  });

  it('lets in nobody whom no administrator knows, whatever the account is called', async () => {
    await addUser('somebody.else');
    provider.user = { sub: '4711', preferred_username: 'chief' };
    const { browser, answer } = await toTheDoor();
    expect((await browser.open(answer)).headers.get('location')).toBe('/manager/#sso=unknown');
    expect(await whoIs(browser.cookies.get(server.url))).toBeNull();
  });

  it('keeps the cookie that waits for the way back from scripts, and lets it come with the way back', async () => {
    const answer = await fetch(`${server.url}/api/v1/sso/start`, { redirect: 'manual' });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^hallboard-sso=[\w-]{43};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
  });

  it('asks the provider with PKCE, a state and a nonce', async () => {
    const answer = await fetch(`${server.url}/api/v1/sso/start`, { redirect: 'manual' });
    const asked = new URL(answer.headers.get('location') ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.get(name)?.length).toBeGreaterThan(40);
    expect(asked.get('redirect_uri')).toBe(`${origin}/api/v1/sso/callback`);
  });

  it('says so when the user declines', async () => {
    provider.refuses = true;
    const { browser, answer } = await toTheDoor();
    expect((await browser.open(answer)).headers.get('location')).toBe('/manager/#sso=refused');
  });

  it('says so when the provider cannot be reached', async () => {
    await server.stop();
    const gone = openIdSignOn({ issuer: 'http://127.0.0.1:1', client: 'x', secret: 'y', claim: 'sub' });
    server = await startHttp({ sso: gone });
    const answer = await fetch(`${server.url}/api/v1/sso/start`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe('/manager/#sso=unreachable');
  });

  it('is not there where none is set up', async () => {
    await server.stop();
    server = await startHttp();
    for (const path of ['start', 'callback'])
      expect((await fetch(`${server.url}/api/v1/sso/${path}`)).status).toBe(404);
  });
});

describe('an answer of the provider', () => {
  beforeEach(() => addUser('li.ming'));

  it('counts only in the browser that asked (login CSRF)', async () => {
    const { answer } = await toTheDoor();
    const victim = followingBrowser();
    expect((await victim.open(answer)).headers.get('location')).toBe('/manager/#sso=expired');
    expect(await whoIs(victim.cookies.get(server.url))).toBeNull();
  });

  it('counts only for what that browser asked: not with the state of another sign-in', async () => {
    const { answer } = await toTheDoor();
    const other = followingBrowser();
    await toTheDoor(other);
    expect((await other.open(answer)).headers.get('location')).toBe('/manager/#sso=refused');
  });

  it('counts once', async () => {
    const { browser, answer } = await toTheDoor();
    await browser.open(answer);
    expect((await browser.open(answer)).headers.get('location')).toBe('/manager/#sso=expired');
  });

  it('counts for ten minutes', async () => {
    const { browser, answer } = await toTheDoor();
    server.passMs(11 * 60_000);
    expect((await browser.open(answer)).headers.get('location')).toBe('/manager/#sso=expired');
  });

  it('with another code is refused, and nothing of it is logged', async () => {
    const { browser, answer } = await toTheDoor();
    const forged = new URL(answer);
    forged.searchParams.set('code', 'forged-code');
    expect((await browser.open(forged.href)).headers.get('location')).toBe('/manager/#sso=refused');
    const logged = server.logged.join('');
    expect(logged).toContain('single sign-on refused somebody');
    for (const secret of ['forged-code', provider.secret]) expect(logged).not.toContain(secret);
  });

  it('ends the session that the browser had', async () => {
    const li = await server.member('wang', [{ role: 'hall', scope: 'hall:north' }]);
    const [name = '', value = ''] = li.cookie.split('=');
    const { browser, answer } = await toTheDoor();
    await fetch(answer, {
      redirect: 'manual',
      headers: {
        Cookie: [...(browser.cookies.get(server.url) ?? []), [name, value]]
          .map((pair) => pair.join('='))
          .join('; '),
      },
    });
    expect(await whoIs(new Map([[name, value]]))).toBeNull();
  });
});

describe('a user known by email', () => {
  beforeEach(async () => {
    await server.stop();
    server = await startServer('email');
    await addUser('li@example.com');
  });

  it.each([
    [true, '/manager/'],
    [false, '/manager/#sso=refused'],
    [undefined, '/manager/#sso=refused'],
  ])('is let in if the provider has verified it: %s', async (email_verified, location) => {
    provider.user = {
      sub: '4711',
      email: 'li@example.com',
      ...(email_verified !== undefined && { email_verified }),
    };
    const { browser, answer } = await toTheDoor();
    expect((await browser.open(answer)).headers.get('location')).toBe(location);
  });
});
