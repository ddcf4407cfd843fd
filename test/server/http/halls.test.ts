import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HallView } from '#domain/view.ts';
import { PublicConfig } from '#protocol/public-config.ts';
import { HallStatus } from '#protocol/status.ts';
import { HallWaits } from '#protocol/waits.ts';
import { type HttpServer, northKey, startHttp } from '../../helpers/http-server.ts';

let server: HttpServer;
beforeAll(async () => {
  server = await startHttp();
});
afterAll(() => server.stop());

const get = (path: string, init?: RequestInit) => fetch(`${server.url}/api/v1/halls${path}`, init);

describe('what is told of halls', () => {
  it('lists them with the version of their configuration', async () => {
    expect(await (await get('')).json()).toEqual({
      halls: ['north', 'south'].map((id) => ({
        id,
        name: { zh: '示例厅', en: 'Sample Hall' },
        config: 'v1',
      })),
    });
  });

  it.each([
    ['view', HallView, 'no-store', undefined],
    ['status', HallStatus, 'no-store', northKey],
    ['waits', HallWaits, 'no-store', northKey],
    ['config/v1', PublicConfig, 'public, max-age=31536000, immutable', undefined],
  ])('gives the %s with the right caching', async (path, schema, caching, key) => {
    const answer = await get(`/north/${path}`, key === undefined ? {} : { headers: { 'X-API-Key': key } });
    expect(answer.headers.get('cache-control')).toBe(caching);
    expect(v.is(schema, await answer.json())).toBe(true);
  });

  it.each([
    '/nowhere/view',
    '/nowhere/status',
    '/north/config/v0',
    '/north/nothing',
    '/north',
    '/constructor/view',
  ])('answers 404 with a problem to %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ title: 'Not Found', status: 404 });
  });

  it.each(['status', 'waits'])('tells the %s to staff of the hall and to its feeds only', async (path) => {
    const status = async (hall: string, headers: HeadersInit = {}) =>
      (await get(`/${hall}/${path}`, { headers })).status;
    const looker = await server.member(`looker-${path}`, [{ role: 'integrator', scope: 'hall:north' }]);
    expect(await status('north')).toBe(401);
    expect((await get(`/north/${path}`, { method: 'HEAD' })).status).toBe(401);
    expect(await status('north', { Cookie: looker.cookie })).toBe(200);
    expect(await status('south', { Cookie: looker.cookie })).toBe(403);
    expect(await status('north', { Authorization: `Bearer ${northKey}` })).toBe(200);
    expect(await status('south', { Authorization: `Bearer ${northKey}` })).toBe(403);
    expect(await status('north', { 'X-API-Key': 'hbk_unknown' })).toBe(401);
  });

  it('answers HEAD as GET, without the body', async () => {
    const answer = await get('/north/view', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.text()).toBe('');
  });

  it.each([
    ['DELETE', '/north/view', 'GET, HEAD'],
    ['PUT', '/north/events', 'POST'],
    ['GET', '/north/events', 'POST'],
    ['POST', '/north/config/v1', 'GET, HEAD'],
    ['OPTIONS', '/north/events', 'POST'],
  ])('answers 405 to %s %s and says what is possible', async (method, path, allowed) => {
    const answer = await get(path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allowed);
    expect(await answer.json()).toMatchObject({ status: 405 });
  });

  it('asks for an upgrade where the screen link begins', async () => {
    const answer = await get('/north/link');
    expect(answer.status).toBe(426);
    expect(answer.headers.get('upgrade')).toBe('websocket');
  });

  it('lets no other origin read', async () => {
    const answer = await get('/north/view', { headers: { Origin: 'http://elsewhere.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('keeps a fault of the server to its log', async () => {
    const { view } = server.south;
    server.south.view = () => {
      throw new Error('secret of the server');
    };
    const answer = await get('/south/view');
    server.south.view = view;
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/secret|\.ts/);
    expect(server.logged.join('')).toContain('secret of the server');
  });

  it('says that the server answers', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' });
  });
});
