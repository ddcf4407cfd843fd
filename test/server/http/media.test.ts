import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpServer, startHttp } from '../../helpers/http-server.ts';
import { getRaw } from '../../helpers/raw-http.ts';

let server: HttpServer;
beforeAll(async () => {
  server = await startHttp();
  await writeFile(join(server.pagesDir, '../secret.txt'), 'secret');
});
afterAll(() => server.stop());

describe('a picture of a hall', () => {
  it('is served to stay, and may run nothing', async () => {
    const answer = await fetch(`${server.url}/media/north/pay-1.0a1b2c3d.svg`);
    expect(await answer.text()).toBe('<svg/>');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  const part = (headers: Record<string, string>, method = 'GET') =>
    fetch(`${server.url}/media/north/pay-1.0a1b2c3d.svg`, { method, headers });

  it.each([
    ['bytes=0-', 'bytes 0-5/6', '<svg/>'],
    ['bytes=1-3', 'bytes 1-3/6', 'svg'],
    ['bytes=4-900', 'bytes 4-5/6', '/>'],
    ['bytes=-2', 'bytes 4-5/6', '/>'],
  ])('is served in part where %s of it are asked for', async (range, told, text) => {
    const answer = await part({ Range: range });
    expect(answer.status).toBe(206);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-range': told,
      'content-length': String(text.length),
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(await answer.text()).toBe(text);
  });

  it('says that it can be had in part, and where a part begins beyond its end', async () => {
    expect((await part({})).headers.get('accept-ranges')).toBe('bytes');
    const answer = await part({ Range: 'bytes=6-' });
    expect(answer.status).toBe(416);
    expect(answer.headers.get('content-range')).toBe('bytes */6');
  });

  it.each([
    [{ Range: 'bytes=0-1,3-4' }],
    [{ Range: 'bytes=3-1' }],
    [{ Range: 'lines=1-2' }],
    [{ Range: 'bytes=0-1', 'If-Range': '"another"' }],
  ])('is served whole to %j', async (headers) => {
    const answer = await part(headers);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<svg/>');
  });

  it('heeds no range where only its headers are asked for', async () => {
    expect((await part({ Range: 'bytes=0-1' }, 'HEAD')).status).toBe(200);
  });

  it.each([
    '/media/north/other.svg',
    '/media/nowhere/pay-1.0a1b2c3d.svg',
    '/media/north/',
    '/media',
    '/media/north/..%2f..%2fsecret.txt',
    '/media/north/../../secret.txt',
    '/media/..%2f../secret.txt',
    '/media/north/pay-1.0a1b2c3d.svg%00',
  ])('is not found at %s', async (path) => {
    const answer = await getRaw(server.url, path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });
});
