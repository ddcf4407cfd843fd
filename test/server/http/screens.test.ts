/** Pairing, commands and pictures of screens over HTTP: who may, and what is said. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { link } from '#protocol/messages.ts';
import type { Pairing } from '#protocol/pairing.ts';
import { eventually } from '../../helpers/eventually.ts';
import { awayScreen } from '../../helpers/fake-hall.ts';
import { type HttpServer, type Member, startHttp } from '../../helpers/http-server.ts';

let server: HttpServer;
let manager: Member;
beforeEach(async () => {
  server = await startHttp();
  server.north.published().public.screens.push(door);
  manager = await server.member('manager', [{ role: 'hall', scope: 'hall:north' }]);
});
afterEach(() => server.stop());

const door = {
  ...{ id: 'door', name: '入口', template: 'queue' as const, diagonalInches: 55, viewingMetres: 8 },
  ...{ zones: { queue: 'services' as const, stage: [], footer: 'nearby' as const }, sound: false },
};

const begin = async (): Promise<Pairing> =>
  (await fetch(`${server.url}/api/v1/pairings`, { method: 'POST' })).json();
const state = (key: string) => fetch(`${server.url}/api/v1/pairings/${key}?now`);
const pair = (code: string, who = manager, screen: object = { id: 'door' }, hall = 'north') =>
  who.ask('POST', `/halls/${hall}/screens/pair`, { code, screen });
const detail = async (answer: Response) => ((await answer.json()) as { detail: string }).detail;

describe('pairing', () => {
  it('gives the TV its place and a token, closes who was there, and is in the audit log without the token', async () => {
    const { code, key } = await begin();
    expect(await (await state(key)).json()).toEqual({ state: 'waiting' });
    const answer = await pair(code);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ hall: 'north', screen: 'door' });
    const told = await (await state(key)).json();
    expect(told).toEqual({ state: 'paired', hall: 'north', screen: 'door', token: expect.any(String) });
    expect(server.north.unpaired).toEqual(['door']);
    const [entry] = server.audit.entries({ limit: 1 });
    expect(entry).toMatchObject({ action: 'screen.pair', hall: 'north', after: { screen: 'door' } });
    expect(JSON.stringify(entry)).not.toContain((told as { token: string }).token);
  });

  it('is only for those who operate the screens of that hall', async () => {
    const { code, key } = await begin();
    const other = await server.member('other', [{ role: 'hall', scope: 'hall:south' }]);
    const builder = await server.member('builder', [{ role: 'integrator', scope: '*' }]);
    for (const who of [other, builder]) expect((await pair(code, who)).status).toBe(403);
    const nobody = await fetch(`${server.url}/api/v1/halls/north/screens/pair`, { method: 'POST' });
    expect(nobody.status).toBe(401);
    expect(await (await state(key)).json()).toEqual({ state: 'waiting' });
  });

  it('says what is wrong with a code that no TV shows, or a screen that is not there', async () => {
    expect(await detail(await pair('AAAAAA'))).toContain('No TV shows the code AAAAAA');
    const { code } = await begin();
    expect(await detail(await pair(code, manager, { id: 'window' }))).toContain('no screen "window"');
    expect(await detail(await pair(code, manager, {}))).toContain('"name"');
  });

  it('slows down who tries codes', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) statuses.push((await pair('AAAAAA')).status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 404));
    expect(statuses[10]).toBe(429);
    server.passMs(20_000);
    expect((await pair('AAAAAA')).status).toBe(404);
  });

  it('slows down who asks for codes, and says when to come back', async () => {
    const answers: Response[] = [];
    for (let tv = 0; tv < 21; tv += 1)
      answers.push(await fetch(`${server.url}/api/v1/pairings`, { method: 'POST' }));
    expect(answers.slice(0, 20).map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
    expect(answers[20]?.status).toBe(429);
    expect(Number(answers[20]?.headers.get('Retry-After'))).toBeGreaterThan(0);
  });

  it('is over when the code has run out', async () => {
    const { code, key } = await begin();
    server.passMs(10 * 60_000);
    expect((await state(key)).status).toBe(410);
    expect((await pair(code)).status).toBe(404);
  });

  it('is revoked by those who operate the screens', async () => {
    expect((await manager.ask('DELETE', '/halls/north/screens/door/token')).status).toBe(404);
    const { code } = await begin();
    await pair(code);
    const other = await server.member('other', [{ role: 'hall', scope: 'hall:south' }]);
    expect((await other.ask('DELETE', '/halls/north/screens/door/token')).status).toBe(403);
    expect((await manager.ask('DELETE', '/halls/north/screens/door/token')).status).toBe(204);
    expect(server.north.unpaired).toEqual(['door', 'door']);
  });
});

describe('commands', () => {
  const command = (screen: string, body: object) =>
    manager.ask('POST', `/halls/north/screens/${screen}/command`, body);

  it.each(['identify', 'reload'])('pass on %s', async (name) => {
    expect((await command('door', { command: name })).status).toBe(202);
    expect(server.north.commands).toEqual([{ screen: 'door', command: name }]);
  });

  it('are refused where there is no such command, or nobody to obey', async () => {
    expect((await command('door', { command: 'look' })).status).toBe(400);
    expect(await detail(await command(awayScreen, { command: 'reload' }))).toContain('not connected');
  });
});

describe('[L40] a look at a screen', () => {
  const look = (screen = 'door') => manager.ask('POST', `/halls/north/screens/${screen}/look`);
  const ticket = () =>
    eventually(() => {
      const given = server.north.commands.at(-1)?.ticket;
      if (given === undefined) throw new Error('no ticket yet');
      return given;
    });
  const handIn = (to: string, body: Uint8Array<ArrayBuffer> | string, type = 'image/webp') =>
    fetch(`${server.url}/api/v1/looks/${to}`, { method: 'POST', headers: { 'Content-Type': type }, body });
  const webp = new Uint8Array(Buffer.from('RIFF\0\0\0\0WEBPVP8 '));

  it('is what the screen hands in, once', async () => {
    const asked = look();
    const to = await ticket();
    expect((await handIn(to, webp)).status).toBe(204);
    const answer = await asked;
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Buffer.from(await answer.arrayBuffer()).equals(webp)).toBe(true);
    expect((await handIn(to, webp)).status).toBe(410);
  });

  it('is no page, no script and nothing large, whatever is handed in', async () => {
    const asked = look();
    const to = await ticket();
    expect((await handIn(to, '<svg onload="alert(1)"/>')).status).toBe(415);
    expect((await handIn(to, '<script>', 'text/html')).status).toBe(415);
    expect((await handIn(to, new Uint8Array(link.maxLookBytes + 1))).status).toBe(413);
    await handIn(to, webp);
    expect((await asked).status).toBe(200);
  });

  it('tells why the screen cannot draw itself', async () => {
    const asked = look();
    await handIn(await ticket(), JSON.stringify({ reason: 'no canvas' }), 'application/json');
    const answer = await asked;
    expect(answer.status).toBe(502);
    expect(await detail(answer)).toContain('could not draw itself: no canvas');
  });

  it('tells when the screen is away', async () => {
    expect((await look(awayScreen)).status).toBe(409);
  });
});
