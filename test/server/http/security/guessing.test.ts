/** OWASP: brute force and account enumeration. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualCost } from '../../../../server/accounts/passwords.ts';
import { goodPassword, type HttpServer, startHttp } from '../../../helpers/http-server.ts';

let server: HttpServer;
beforeEach(async () => {
  server = await startHttp();
  await server.administrator();
});
afterEach(() => server.stop());

const tryPassword = (name: string, password: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: server.url, ...headers },
    body: JSON.stringify({ name, password }),
  });

describe('guessing a password', () => {
  it('is stopped after a few tries, even with the right one, for about a minute', async () => {
    const guesses: number[] = [];
    for (let n = 0; n < 8; n += 1) guesses.push((await tryPassword('chief', `guess number ${n}`)).status);
    expect(guesses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    const refused = await tryPassword('chief', goodPassword);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(30);
    server.passMs(61_000);
    expect((await tryPassword('chief', goodPassword)).status).toBe(200);
  });

  it('is stopped alike when all guesses come at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, n) => tryPassword('chief', `guess number ${n}`)),
    );
    expect(all.filter(({ status }) => status === 401).length).toBe(5);
    expect(all.filter(({ status }) => status === 429).length).toBe(25);
  });

  it('is not helped by writing the name in another way', async () => {
    const names = ['chief', 'CHIEF', ' chief', 'Chief ', 'ｃｈｉｅｆ', 'chieF', 'cHief'];
    const statuses: number[] = [];
    for (const name of names) statuses.push((await tryPassword(name, 'guess number 1')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });

  it('of the owner is not stopped by somebody who guesses from another address', async () => {
    for (let n = 0; n < 8; n += 1) await tryPassword('chief', 'guess', { 'X-Forwarded-For': '203.0.113.7' });
    expect((await tryPassword('chief', goodPassword, { 'X-Forwarded-For': '198.51.100.1' })).status).toBe(
      200,
    );
  });

  it('is stopped when one address tries one password at many accounts', async () => {
    const statuses = [];
    for (let n = 0; n < 45; n += 1) statuses.push((await tryPassword(`user${n}`, 'summer of 2026')).status);
    expect(statuses.filter((status) => status === 401).length).toBe(40);
  });

  it('through the change of a password is stopped as well', async () => {
    const chief = await server.signIn('chief');
    const statuses = [];
    for (let n = 0; n < 7; n += 1)
      statuses.push(
        (await chief.ask('PUT', '/password', { current: `guess ${n}`, next: 'rain on 9 roofs' })).status,
      );
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429]);
  });

  it('of a link is slowed down', async () => {
    const statuses = [];
    for (let n = 0; n < 25; n += 1) {
      const answer = await fetch(`${server.url}/api/v1/setup`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: server.url },
        body: JSON.stringify({
          token: `guess-${n}`,
          name: 'mallory',
          displayName: 'M',
          password: goodPassword,
        }),
      });
      statuses.push(answer.status);
    }
    expect(statuses.filter((status) => status === 410).length).toBe(20);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('which accounts there are', () => {
  it('is not told by the answer', async () => {
    const [known, unknown] = [await tryPassword('chief', 'wrong'), await tryPassword('nobody', 'wrong')];
    expect(known.status).toBe(unknown.status);
    expect(await known.text()).toBe(await unknown.text());
  });

  it('is not told by the time the answer takes', async () => {
    await server.stop();
    server = await startHttp({ passwordCost: { ...usualCost, p: 1 } });
    await server.administrator();
    const timed = async (name: string) => {
      const times: number[] = [];
      for (let n = 0; n < 5; n += 1) {
        const start = performance.now();
        await tryPassword(name, 'wrong');
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    const [known, unknown] = [await timed('chief'), await timed('nobody')];
    // Without the hash of a password an answer takes a tenth of this.
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });
});
