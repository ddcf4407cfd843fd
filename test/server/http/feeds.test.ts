import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpServer, type Member, northKey, startHttp } from '../../helpers/http-server.ts';

let server: HttpServer;
let integrator: Member;
beforeEach(async () => {
  server = await startHttp();
  integrator = await server.member('integrator', [{ role: 'integrator', scope: 'hall:north' }]);
});
afterEach(() => server.stop());

const event = { id: '1', type: 'ticket.served', data: { ticket: 'A001' } };
const posts = async (key: string) => (await server.post(event, { Authorization: `Bearer ${key}` })).status;
const feeds = async () => (await (await integrator.ask('GET', '/halls/north/feeds')).json()).feeds;

describe('feed keys', () => {
  it('are made and withdrawn by an integrator, and count at once', async () => {
    const made = await integrator.ask('POST', '/halls/north/feeds', { feed: 'second-machine' });
    expect(made.status).toBe(201);
    const { key } = await made.json();
    expect(await feeds()).toEqual([{ feed: 'queue-machine' }, { feed: 'second-machine' }]);
    expect(await posts(key)).toBe(200);
    expect((await integrator.ask('DELETE', '/halls/north/feeds/second-machine')).status).toBe(204);
    expect(await posts(key)).toBe(401);
    expect(await posts(northKey)).toBe(200);
    expect(server.audit.entries({ limit: 2 })).toMatchObject([
      { action: 'feed.remove', hall: 'north', before: { feed: 'second-machine' } },
      {
        action: 'feed.create',
        hall: 'north',
        actor: { name: 'integrator' },
        after: { feed: 'second-machine' },
      },
    ]);
    expect(JSON.stringify(server.audit.entries({ limit: 50 }))).not.toContain(key);
  });

  it('are told once, never again', async () => {
    expect(JSON.stringify(await feeds())).not.toContain('hbk_');
  });

  it.each([
    [{ feed: 'queue-machine' }, 409],
    [{ feed: '../x' }, 400],
    [{ feed: '__proto__' }, 400],
    [{}, 400],
  ])('are refused for %o', async (body, status) => {
    expect((await integrator.ask('POST', '/halls/north/feeds', body)).status).toBe(status);
  });

  it('are not there for a name that every object has', async () => {
    expect((await integrator.ask('DELETE', '/halls/north/feeds/constructor')).status).toBe(404);
    expect((await integrator.ask('POST', '/halls/north/feeds', { feed: 'constructor' })).status).toBe(201);
  });

  it('are nothing for managers of the hall, nor for integrators of another', async () => {
    const manager = await server.member('manager', [{ role: 'hall', scope: 'hall:north' }]);
    expect((await manager.ask('GET', '/halls/north/feeds')).status).toBe(403);
    expect((await integrator.ask('POST', '/halls/south/feeds', { feed: 'mine' })).status).toBe(403);
    expect((await integrator.ask('DELETE', '/halls/south/feeds/queue-machine')).status).toBe(403);
  });
});
